import type { ReactNode } from "react";
import type { Person } from "@/lib/roles/person";
import { FRAME } from "./preview-frame";

/**
 * The button that a press of Enter in a field means: the form comes back with its problems, and nothing is published, removed or
 * moved by it. It is the first of the form, and nobody sees it.
 */
export const EnterButton = () => (
  <button
    type="submit"
    name="do"
    value="check"
    formAction="/do/change-draft"
    className="form-trap"
    tabIndex={-1}
    aria-hidden="true"
  >
    Check
  </button>
);

const PREVIEW_WORDS = { page: "Preview", changes: "Show changes" } as const;

type ButtonsProps = {
  mayPublish: boolean;
  person: Person | undefined;
  /** What the frame can show. */
  previews: readonly (keyof typeof PREVIEW_WORDS)[];
  hasCheck: boolean;
  /** Further buttons. */
  children?: ReactNode;
};

/** Whoever is not signed in can send the form too: it comes back after signing in, with all that was typed. */
export function Buttons({ mayPublish, person, previews, hasCheck, children }: ButtonsProps) {
  return (
    <div className="editor-buttons">
      {(mayPublish || !person) && (
        <button type="submit" className="button">
          {person ? "Publish" : "Sign in to publish"}
        </button>
      )}
      {previews.map((show) => (
        <button
          key={show}
          type="submit"
          className="button button-plain"
          name="show"
          value={show}
          formAction="/do/preview-article"
          formTarget={FRAME}
        >
          {PREVIEW_WORDS[show]}
        </button>
      ))}
      {hasCheck && (
        <button
          type="submit"
          className="button button-plain"
          name="do"
          value="check"
          formAction="/do/change-draft"
        >
          Check
        </button>
      )}
      {children}
      {!person && (
        <p>{previews.length > 0 && "The preview needs no account. "}Editors can publish.</p>
      )}
      {person && !mayPublish && (
        <p>Editors can publish changes. Your role lets you try one out in the preview.</p>
      )}
    </div>
  );
}
