import { Fragment, type ReactNode } from "react";
import { fieldId } from "@/components/forms/field-id";
import { Hidden } from "@/components/forms/fields";
import type { FieldInput } from "@/lib/authoring/field-inputs";
import type { NewKind } from "@/lib/authoring/new-file";
import { controlName } from "@/lib/authoring/sent-values";
import type { DraftView } from "@/lib/editing/draft-view";
import { NEW_SOURCES } from "@/lib/editing/new-records";
import type { FormState } from "@/lib/forms/form-state";
import type { Person } from "@/lib/roles/person";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";
import { FactsFields, FieldList } from "./facts-fields";

/** The name of the frame that a preview opens in. */
export const FRAME = "preview";

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

type FieldsProps = {
  view: DraftView;
  state: FormState;
  kind: NewKind;
  /** The seasons that the file reveals, hidden or not. */
  spoilers: readonly SpoilerView[];
  /** Between the facts and the text. */
  children?: ReactNode;
};

/** A draft, as facts and text or as source, with the buttons that lead from one view to the other. */
export function DraftForm({ view, state, kind, spoilers, children }: FieldsProps) {
  const { facts, whyNoFacts, text, newSources } = view;
  const isRecord = kind === "sources" || kind === "images";
  const isTyped = state.values.text !== undefined || state.values.head !== undefined;
  // Of an article that is a spoiler as a whole, every fact is one.
  const whole = facts?.values.get("reveals");
  const isWhole = typeof whole === "string" && whole.trim() !== "";
  return (
    <>
      <ViewSwitch isSource={!facts} isRecord={isRecord} />
      {whyNoFacts && <p className="notice">{whyNoFacts}</p>}
      {facts ? (
        <>
          <Hidden name="view" value="facts" />
          <Hidden name="head" value={facts.head} />
          <Hide spoilers={isWhole ? spoilers : []} isOpen={isTyped} what="the facts">
            <div className="facts" data-facts="" data-inputs={plainInputs(facts.fields)}>
              <FactsFields view={facts} state={state} />
            </div>
          </Hide>
          {children}
          {!isRecord && (
            <Hide spoilers={spoilers} isOpen={isTyped} what="the text">
              <TextField
                state={state}
                text={facts.body}
                hint={
                  kind === "quotes"
                    ? "Where and when it was said, if the quote needs it. It may be empty."
                    : 'Paragraphs with an empty line between them. Each ends with its source, <Cite source="…"/>, or with <Uncited/>.'
                }
              />
            </Hide>
          )}
        </>
      ) : (
        <>
          <Hidden name="view" value="source" />
          {children}
          <Hide spoilers={spoilers} isOpen={isTyped} what="the text">
            <TextField
              state={state}
              text={text}
              isSource
              hint={
                isRecord
                  ? "One field on each line."
                  : "Facts between the two lines of ---, then the article. Lines that you leave alone stay as they are."
              }
            />
          </Hide>
        </>
      )}
      {newSources && (
        <div className="facts" data-facts="">
          <FieldList
            view={newSources}
            state={state}
            fields={newSources.fields}
            values={newSources.values}
          />
          <p className="field-hint">
            Or record a source on its own:{" "}
            <a className="link" href="/new/sources" target="_blank" rel="noopener">
              new source, in a new tab
            </a>
            .
          </p>
        </div>
      )}
    </>
  );
}

/** What the script of the editor needs to know of the fields, to write them as the server does. */
const plainInputs = (fields: readonly FieldInput[]): string =>
  JSON.stringify(fields, (key, value) =>
    ["help", "label", "most", "required"].includes(key) ? undefined : value,
  );

/** Both views have the same draft: the button of the other one sends all that was typed. */
function ViewSwitch({ isSource, isRecord }: { isSource: boolean; isRecord: boolean }) {
  const views = [
    { value: "facts", label: isRecord ? "Facts" : "Facts and text", isNow: !isSource },
    { value: "source", label: "Source", isNow: isSource },
  ];
  return (
    <p className="view-switch">
      <span className="sr-only">View: </span>
      {views.map(({ value, label, isNow }) =>
        isNow ? (
          <span key={value} aria-current="true">
            {label}
          </span>
        ) : (
          <button key={value} type="submit" name="do" value={value} formAction="/do/change-draft">
            {label}
          </button>
        ),
      )}
    </p>
  );
}

type HideProps = {
  spoilers: readonly SpoilerView[];
  isOpen: boolean;
  what: string;
  children: ReactNode;
};

/** What is edited shows all that the page hides, so it is folded away until somebody opens it. */
function Hide({ spoilers, isOpen, what, children }: HideProps) {
  if (spoilers.length === 0) return children;
  return (
    // Whoever has sent the text has seen it.
    <details className="fact-spoiler" open={isOpen}>
      <summary className="hatch">
        Show {what}. It has spoilers for{" "}
        {spoilers.map(({ name, series, season }, index) => (
          <Fragment key={name}>
            {index > 0 && (index === spoilers.length - 1 ? " and " : ", ")}
            <i>{series.text}</i> season&nbsp;{season}
          </Fragment>
        ))}
      </summary>
      {children}
    </details>
  );
}

type TextProps = { state: FormState; text: string; hint: string; isSource?: boolean };

/** The text, or the whole source. In both views it is the field `text`: `head` says that the facts are not in it. */
function TextField({ state, text, hint, isSource = false }: TextProps) {
  const id = fieldId(state.action, "text");
  const error = state.errors.text;
  return (
    <div className="field">
      <label htmlFor={id}>Text</label>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <textarea
        id={id}
        name="text"
        defaultValue={text}
        rows={isSource ? 24 : 18}
        spellCheck
        autoComplete="off"
        className="source"
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ""}`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}

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
      {!person && <p>The preview needs no account. Editors can publish.</p>}
      {person && !mayPublish && (
        <p>Editors can publish changes. Your role lets you try one out in the preview.</p>
      )}
    </div>
  );
}

/** What is edited, and its preview: side by side where there is room, so that both are in view. */
export const EditorColumns = ({
  preview,
  children,
}: {
  preview: ReactNode;
  children: ReactNode;
}) => (
  <div className="editor-columns">
    <div>{children}</div>
    {preview}
  </div>
);

/** The frame that shows what a draft would look like. */
export const PreviewFrame = ({ title }: { title: string }) => (
  <section className="editor-preview" aria-labelledby="preview">
    <h2 id="preview" className="font-[760] font-sign text-[1.4rem]">
      Preview
    </h2>
    <iframe
      name={FRAME}
      src="/preview"
      title={`Preview of ${title}`}
      className="preview-frame"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    />
  </section>
);

/** The state of a form with the problems of its facts among those on top, each leading to its field. */
export function withFieldProblems(state: FormState, { facts, newSources }: DraftView): FormState {
  const found = [
    ...[...(facts?.problems ?? [])],
    ...[...(newSources?.problems ?? [])].map(
      ([path, list]) => [path.startsWith(NEW_SOURCES) ? path : NEW_SOURCES, list] as const,
    ),
  ].map(([path, list]) => [controlName(path), list.map(({ problem }) => problem).join(" ")]);
  return { ...state, errors: { ...Object.fromEntries(found), ...state.errors } };
}
