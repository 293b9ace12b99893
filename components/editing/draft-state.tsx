import { Hidden } from "@/components/forms/fields";
import type { EditorDraft } from "@/lib/editing/editor-draft";

/** The hidden fields with which a form says which draft it has seen. The script of the editor keeps them up to date. */
export const DraftFields = ({ draft }: { draft: EditorDraft }) => (
  <>
    <Hidden name="revision" value={String(draft.revision)} />
    <Hidden name="writer" value={draft.formerWriter} />
  </>
);

type ButtonProps = {
  draft: EditorDraft;
  /** Whether the text was typed, and not saved because there is another draft. */
  isTyped: boolean;
};

/** Keeps the text in the account without publishing it, for people who are signed in. */
export const DraftButtons = ({ draft, isTyped }: ButtonProps) =>
  draft.account === undefined ? null : (
    <>
      <button
        type="submit"
        className="button button-plain"
        formAction="/do/save-draft"
        data-save-draft=""
      >
        Save draft
      </button>
      {draft.offer && isTyped && (
        <button
          type="submit"
          className="button button-plain"
          formAction="/do/save-draft"
          name="replace"
          value={draft.offer.revision}
        >
          Save this text in place of the other draft
        </button>
      )}
    </>
  );

/**
 * Where the script of the editor says what is saved. It is there from the start, so that a screen reader announces what it will
 * say; without script it is empty.
 */
export const DraftState = ({ draft }: { draft: EditorDraft }) => (
  <div
    className="draft-state"
    data-drafts={draft.subject}
    data-account={draft.account ?? ""}
    data-published={draft.publishedWriters.join(" ")}
    data-unpublished={draft.isUnpublished ? "" : undefined}
    data-may-merge={draft.mayMerge ? "" : undefined}
    data-merged={draft.isMerged ? "" : undefined}
  >
    <p role="status" className="draft-status" tabIndex={-1} />
    <div className="draft-offers" data-draft-choices="" />
  </div>
);
