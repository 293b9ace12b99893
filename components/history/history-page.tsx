import { FactSpoiler } from "@/components/article/fact-spoiler";
import { Masthead } from "@/components/site/masthead";
import { namesOfKind } from "@/lib/kinds";
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
  revision: "Revision",
};

/** An article's history: the list of revisions, two of them compared, or a single one. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const { summary, spoilers, shown } = view;
  const isHidden = spoilers.length > 0;
  const crumbs = [{ href: `/${summary.kind}`, label: namesOfKind(summary.kind).title }];
  if (!isHidden) crumbs.push({ href: summary.href, label: summary.title });
  if (!isHidden && titles[shown.state] !== titles.list)
    crumbs.push({ href: historyHref(summary.id), label: "History" });
  return (
    <main id="content" data-line={isHidden ? undefined : summary.line}>
      <Masthead
        title={titles[shown.state]}
        description={isHidden ? hiddenHead(summary).title : summary.title}
        line={isHidden ? undefined : summary.line}
        crumbs={crumbs}
      />
      <div className="page py-8">
        <FactSpoiler spoilers={spoilers}>
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
  "no-history": "This copy of the wiki can’t show history, because Git can’t read any here.",
  "no-revisions": "Nobody has committed this article yet, so it has no history.",
  "no-revision": "This article has no revision with that number. See its history for all of them.",
  "no-text":
    "The text of this revision can’t be shown: it was deleted, is too long or isn’t UTF-8, or this copy of the repository doesn’t have it (a partial clone).",
  "too-much":
    "These revisions take too long to compare or show here. You can see them with Git in a clone.",
  busy: "Too many readers are viewing older revisions right now. Try again in a few seconds.",
};
