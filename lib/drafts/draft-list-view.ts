import type { Wiki } from "../content/wiki";
import { summaryOf } from "../content/wiki";
import type { History } from "../git/history";
import { type ArticleId, parseArticleId } from "../kinds/article-id";
import { type RevisionView, revisionView } from "../views/history/revision-view";
import { groupBySpoiler, type HiddenGroup } from "../views/spoilers/split-hidden";
import { newKindOf, parseDraftSubject, subjectHref } from "./draft-subject";
import type { ListedDraft } from "./list-drafts";
import { nameOfNew } from "./new-in-browser";

/** A draft as the list shows it. */
export type DraftView = {
  id: string;
  title: string;
  /** Where the editor opens it. */
  href: string;
  summary: string;
  updatedAt: string;
  endedAt: string | null;
  ended: ListedDraft["ended"];
  /** `1,204 characters` */
  size: string;
  /**
   * What the draft is based on, against what is published: the same, an older version, nothing yet, an article that is not there any
   * more; `unknown` if Git cannot say.
   */
  basedOn: "published" | "older" | "new" | "gone" | "unknown";
  /** The version that it is based on, if the history has it. */
  version: Pick<RevisionView, "date" | "time" | "dateTime" | "href"> | undefined;
};

/**
 * Somebody's drafts, those of hidden articles in a block for each season.
 * @param history undefined if Git cannot read it
 */
export function buildDraftList(
  wiki: Wiki,
  drafts: readonly ListedDraft[],
  history: History | undefined,
): HiddenGroup<DraftView>[] {
  const revealsOf = ({ articleId }: ListedDraft) => {
    const id = todaysId(wiki, articleId);
    return id && wiki.summaries.has(id) ? summaryOf(wiki, id).reveals : [];
  };
  return groupBySpoiler(wiki, drafts, revealsOf).map((group) => ({
    ...group,
    items: group.items.map((draft) => draftView(wiki, history, draft)),
  }));
}

/** The id that an article has now; undefined for one that is not there yet. */
function todaysId({ idByFormerId }: Wiki, articleId: string): ArticleId | undefined {
  const id = parseArticleId(articleId);
  return id && (idByFormerId.get(id) ?? id);
}

function draftView(wiki: Wiki, history: History | undefined, draft: ListedDraft): DraftView {
  const { articleId, base, characters, ...shown } = draft;
  const subject = parseDraftSubject(articleId);
  const kind = subject && newKindOf(subject);
  const id = todaysId(wiki, articleId);
  const isThere = id !== undefined && wiki.summaries.has(id);
  const revisions = (id && history?.get(id)) ?? [];
  const newest = revisions[0];
  const began = revisions.find(({ blob }) => blob === base);
  const isNewest = newest?.blob === base;
  return {
    ...shown,
    title: kind
      ? `New ${nameOfNew(kind).toLowerCase()}`
      : isThere
        ? summaryOf(wiki, id).title
        : articleId,
    href: `${subjectHref(id ?? subject ?? (articleId as ArticleId))}?draft=${encodeURIComponent(draft.id)}`,
    size: `${characters.toLocaleString("en-US")} character${characters === 1 ? "" : "s"}`,
    basedOn: kind
      ? "new"
      : !isThere
        ? "gone"
        : !newest
          ? "unknown"
          : isNewest
            ? "published"
            : "older",
    version: id && began && revisionView(id, began, undefined),
  };
}
