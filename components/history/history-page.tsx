import { FactSpoiler } from "@/components/article/fact-spoiler";
import { Masthead } from "@/components/site/masthead";
import { kindNames } from "@/lib/site";
import type { HistoryView, Trouble } from "@/lib/views/history/history-view";
import { historyHref } from "@/lib/views/history/revision-view";
import { hiddenHead } from "@/lib/views/spoilers/hidden-head";
import { ChangePage } from "./change-page";
import { EditHere } from "./edit-here";
import { RevisionList } from "./revision-list";
import { RevisionPage } from "./revision-page";

const titles: Record<HistoryView["shown"]["state"], string> = {
  list: "History",
  trouble: "History",
  change: "What changed",
  revision: "As it was",
};

/** An article's history: its revisions, two of them compared, or one as it was. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { summary, covers, shown } = view;
  const isCovered = covers.length > 0;
  const crumbs = [{ href: `/${summary.kind}`, label: kindNames[summary.kind].title }];
  if (!isCovered) crumbs.push({ href: summary.href, label: summary.title });
  if (!isCovered && titles[shown.state] !== titles.list)
    crumbs.push({ href: historyHref(summary.id), label: "History" });
  return (
    <main id="content" data-line={isCovered ? undefined : summary.line}>
      <Masthead
        title={titles[shown.state]}
        description={isCovered ? hiddenHead(summary).title : summary.title}
        line={isCovered ? undefined : summary.line}
        crumbs={crumbs}
      />
      <div className="page py-8">
        <FactSpoiler covers={covers}>
          <Shown view={view} />
        </FactSpoiler>
      </div>
    </main>
  );
}

function Shown({ view }: { view: HistoryView }) {
  const { summary, shown, edit } = view;
  if (shown.state === "change") return <ChangePage change={shown} />;
  if (shown.state === "revision") return <RevisionPage summary={summary} shown={shown} />;
  return (
    <div className="max-w-3xl">
      {shown.state === "list" ? (
        <RevisionList list={shown} action={historyHref(summary.id)} />
      ) : (
        <>
          <p>{troubles[shown.trouble]}</p>
          {shown.reason && <p className="mt-3">Git says: {shown.reason}.</p>}
        </>
      )}
      <EditHere edit={edit} />
    </div>
  );
}

const troubles: Record<Trouble, string> = {
  "no-history": "This copy of the wiki has no history to show, because Git cannot read one here.",
  "no-revisions": "Nobody has committed this article yet, so it has no history.",
  "no-revision":
    "No revision of this article has that number. Its history lists those that there are.",
  "no-text":
    "The article’s text of then cannot be shown: it was deleted in that revision, is too long or not text in UTF-8, or this copy of the repository lacks it (a partial clone).",
  "too-much":
    "Comparing or showing these texts takes longer than any page of this wiki may. In a clone, Git shows them.",
  busy: "Too many readers are viewing older revisions right now. Try again in a few seconds.",
};
