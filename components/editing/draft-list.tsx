import { TimeText } from "@/components/admin/time-text";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { FormFrame } from "@/components/forms/form";
import type { DraftView } from "@/lib/drafts/draft-list-view";
import type { FormState } from "@/lib/forms/form-state";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";

type Props = {
  groups: readonly HiddenGroup<DraftView>[];
  /** Of the form that deletes a draft, or restores one that has ended. */
  state: FormState;
};

/**
 * Drafts, each with the way into the editor and a button. Titles of hidden articles are hidden, season by season. One form has all
 * buttons: its fields have ids, which must not be there twice.
 */
export function DraftList({ groups, state }: Props) {
  return (
    <FormFrame state={state} className="draft-list">
      <HiddenGroups parts={groups}>
        {(drafts) => (
          <ul className="max-w-2xl border-rule border-t">
            {drafts.map((draft) => (
              <li key={draft.id} className="border-rule border-b py-3">
                <DraftLine draft={draft} />
              </li>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </FormFrame>
  );
}

function DraftLine({ draft }: { draft: DraftView }) {
  const { id, title, href, summary, updatedAt, ended, endedAt, size } = draft;
  return (
    <>
      <a href={href} className="link tap font-[650] font-sign">
        {title}
      </a>
      {summary && <span className="block wrap-anywhere">“{summary}”</span>}
      <span className="block text-mute">
        {ended && endedAt ? (
          <>
            {ended === "deleted" ? "Deleted" : "Replaced by another text"} on{" "}
            <TimeText at={endedAt} />
          </>
        ) : (
          <>
            Saved on <TimeText at={updatedAt} />
          </>
        )}
        , {size}
      </span>
      <span className="block text-mute">
        <BasedOn draft={draft} />
      </span>
      <button type="submit" name="id" value={id} className="button button-quiet mt-2">
        {ended ? "Restore" : "Delete"}
        <span className="sr-only"> the draft of {title}</span>
      </button>
    </>
  );
}

function BasedOn({ draft: { basedOn, version } }: { draft: DraftView }) {
  const named = version && (
    <>
      the version of{" "}
      {version.href ? (
        <a href={version.href} className="link">
          {version.date}, {version.time} UTC
        </a>
      ) : (
        `${version.date}, ${version.time} UTC`
      )}
    </>
  );
  switch (basedOn) {
    case "new":
      return "Not published yet";
    case "gone":
      return "The article was deleted or renamed. You can still read and copy the draft.";
    case "published":
      return <>Based on {named ?? "the published version"}, which is published now</>;
    case "older":
      return (
        <>
          Based on {named ?? "an older version"}. A newer one is published:{" "}
          <span className="font-[650]">your draft is merged with it when you publish.</span>
        </>
      );
    case "unknown":
      return named ? <>Based on {named}</> : null;
  }
}
