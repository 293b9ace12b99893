import { TimeText } from "@/components/admin/time-text";
import { Hidden } from "@/components/forms/fields";
import { FormFrame } from "@/components/forms/form";
import { subjectHref } from "@/lib/drafts/draft-subject";
import { subjectNoun } from "@/lib/drafts/subject-noun";
import type { EditorDraft } from "@/lib/editing/editor-draft";
import type { FormState } from "@/lib/forms/form-state";

type Props = {
  draft: EditorDraft;
  /** Of the form that deletes it. */
  deleting: FormState;
  /** Whether the text below was typed by the person too. */
  isTyped: boolean;
};

/**
 * A draft that the person has and the page does not show, with a plain choice. The script of the editor adds what the browser has
 * kept (`editor/drafts`).
 */
export function DraftOffer({ draft, deleting, isTyped }: Props) {
  const { offer, subject, mergeHref } = draft;
  return (
    <div className="draft-offers" data-draft-offers="">
      {offer && (
        <section
          className="draft-offer"
          aria-labelledby="draft-offer"
          data-draft-offer={offer.revision}
        >
          <h2 id="draft-offer">
            {isTyped
              ? `You have another draft of this ${subjectNoun(subject)}`
              : `You have a draft of this ${subjectNoun(subject)}`}
          </h2>
          <p>
            It was saved in your account on <TimeText at={offer.updatedAt} />.
            {offer.isOld && " It is based on another version than the text below."}
          </p>
          <div className="draft-choices">
            <a className="button" href={offer.href} data-draft-open="">
              Open the draft
            </a>
            <FormFrame state={deleting} className="draft-delete">
              <Hidden name="id" value={offer.id} />
              <Hidden name="next" value={subjectHref(subject)} />
              <button type="submit" className="button button-quiet">
                Delete the draft
              </button>
            </FormFrame>
          </div>
        </section>
      )}
      {mergeHref && (
        <section className="draft-offer" aria-labelledby="draft-merge">
          <h2 id="draft-merge">A newer version of this article is published</h2>
          <p>This draft is based on an older one. You can merge them now, or when you publish.</p>
          <div className="draft-choices">
            <a className="button" href={mergeHref}>
              Merge it into the draft
            </a>
            <a className="button button-quiet" href={`/${subject}`}>
              Read the newer version
            </a>
          </div>
        </section>
      )}
    </div>
  );
}
