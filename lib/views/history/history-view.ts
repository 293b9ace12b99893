import { type ArticleId, pathFromId } from "../../content/article-id";
import { contentFolder } from "../../content/load";
import { listRetroactive } from "../../content/retroactive-spoilers";
import type { Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { countChangedWords } from "../../git/changed-words";
import { type EditView, editView } from "../../git/editing";
import { getHistory, getTexts } from "../../git/get-history";
import { whyNoHistory } from "../../git/git-problem";
import type { Revision } from "../../git/history";
import { type HistoryParams, parseHistoryParams } from "../../request/history-params";
import { joinSeasons } from "../../spoilers/watch-progress";
import { BusyError } from "../../workers/busy-error";
import { type ArticleView, buildArticleView } from "../article/article-view";
import { type QuoteView, quoteView } from "../quotes/quote-view";
import { type SpoilerView, spoilersOf } from "../spoilers/spoiler-view";
import { wikiSpoilers } from "../spoilers/wiki-spoilers";
import { buildChange, buildSource, type DiffPart, type HiddenPart } from "./change-view";
import { findMissingReference } from "./missing-references";
import { readHistoryContent } from "./revision-content";
import type { RevisionContent, RevisionFile } from "./revision-jobs";
import { historyHref, type RevisionView, revisionView } from "./revision-view";

/** What the page says that it cannot show. */
export type Trouble =
  | "no-history"
  | "no-revisions"
  | "no-revision"
  | "no-text"
  | "too-much"
  | "busy";

export type RevisionList = {
  state: "list";
  problem: string | undefined;
  count: number;
  revisions: RevisionView[];
  older: string | undefined;
  newer: string | undefined;
};

export type ShownChange = {
  state: "change";
  older: RevisionView;
  newer: RevisionView;
  parts: DiffPart[];
  previous: string | undefined;
  next: string | undefined;
};

export type ShownRevision = {
  state: "revision";
  revision: RevisionView;
  isNewest: boolean;
  /** What was covered after this revision, which tells it in the open. */
  late: SpoilerView[];
  previous: string | undefined;
  next: string | undefined;
} & (
  | { article: ArticleView; quote: QuoteView | undefined; source?: undefined }
  | { article?: undefined; why: string; source: HiddenPart[] }
);

/** The history of one article, or as much of it as was asked for. */
export type HistoryView = {
  summary: Summary;
  covers: SpoilerView[];
  edit: EditView;
  shown:
    | RevisionList
    | ShownChange
    | ShownRevision
    | { state: "trouble"; trouble: Trouble; reason?: string | undefined };
};

/** More on one page would take long to count. */
const SHOWN = 100;

/**
 * Texts of more lines are not shown. Parsing them is bounded by the workers, but the page is rendered in the
 * server's own process, a tenth of a millisecond a line: 64 kB of short lines became 28 MB and kept everybody
 * waiting for 6 seconds. No valid article has as many.
 */
const MAX_LINES = 3000;

const isTooLong = ({ files }: RevisionFiles) =>
  files.some(({ text }) => text.split("\n", MAX_LINES + 1).length > MAX_LINES);

const trouble = (what: Trouble) => ({ state: "trouble", trouble: what }) as const;

/**
 * The page of an article's history.
 * @param query as it arrives in an address
 */
export async function buildHistory(
  wiki: Wiki,
  id: ArticleId,
  query: unknown,
): Promise<HistoryView> {
  const summary = summaryOf(wiki, id);
  const shown = await show(wiki, id, parseHistoryParams(query)).catch((error: unknown) => {
    if (error instanceof BusyError) return trouble("busy");
    throw error;
  });
  return { summary, covers: spoilersOf(wiki, summary.reveals), edit: editView(id), shown };
}

async function show(
  wiki: Wiki,
  id: ArticleId,
  asked: HistoryParams,
): Promise<HistoryView["shown"]> {
  const history = await getHistory(wiki);
  if (!history) return { ...trouble("no-history"), reason: whyNoHistory(contentFolder()) };
  const revisions = history.get(id) ?? [];
  if (revisions.length === 0) return trouble("no-revisions");
  if (asked.show === "revision") return showRevision(wiki, id, revisions, asked.revision);
  if (asked.show === "change") return showChange(wiki, id, revisions, asked);
  return listRevisions(id, revisions, asked);
}

/** The place of the one revision of this article that a number, or its beginning, names. */
function indexOfRevision(revisions: readonly Revision[], hash: string): number | undefined {
  const places = revisions.flatMap((one, place) => (one.hash.startsWith(hash) ? [place] : []));
  return places.length === 1 ? places[0] : undefined;
}

async function listRevisions(
  id: ArticleId,
  revisions: readonly Revision[],
  asked: Extract<HistoryParams, { show: "list" }>,
): Promise<RevisionList> {
  const start = asked.before ? (indexOfRevision(revisions, asked.before) ?? -1) + 1 : 0;
  const shown = revisions.slice(start, start + SHOWN);
  const last = shown.at(-1);
  const words = await countChangedWords(
    shown.map((one, index) => [revisions[start + index + 1]?.blob, one.blob]),
  );
  return {
    state: "list",
    problem: "problem" in asked ? asked.problem : undefined,
    count: revisions.length,
    revisions: shown.map((one, index) =>
      revisionView(id, one, revisions[start + index + 1], words[index]),
    ),
    older:
      last && revisions.length > start + SHOWN ? historyHref(id, { before: last.hash }) : undefined,
    newer: start > 0 ? historyHref(id) : undefined,
  };
}

/** Revisions as files, and what names them and all else that the page depends on. */
type RevisionFiles = { files: RevisionFile[]; today: RevisionFile; key: string };

/** The texts of some revisions and of the newest; undefined where one of them has none. */
async function findFiles(
  wiki: Wiki,
  revisions: readonly Revision[],
  asked: readonly Revision[],
): Promise<RevisionFiles | undefined> {
  const newest = revisions.find(({ blob }) => blob);
  const wanted = [...asked, ...(newest ? [newest] : [])];
  const texts = await getTexts(wanted.flatMap(({ blob = [] }) => blob));
  const files = wanted.flatMap(({ id, blob }) => {
    const text = blob === undefined ? "" : texts.get(blob);
    return text === undefined ? [] : [{ file: pathFromId(id), text }];
  });
  const today = files.pop();
  if (!today || files.length < asked.length) return undefined;
  return {
    files,
    today,
    key: [wiki.version, ...wanted.map(({ id, blob }) => `${id}@${blob}`)].join(),
  };
}

async function showChange(
  wiki: Wiki,
  id: ArticleId,
  revisions: readonly Revision[],
  { from, to }: Extract<HistoryParams, { show: "change" }>,
): Promise<HistoryView["shown"]> {
  const second = to ? indexOfRevision(revisions, to) : 0;
  // Before the first there is none to compare it with.
  if (!from && to && second === revisions.length - 1) return showRevision(wiki, id, revisions, to);
  const first = from
    ? indexOfRevision(revisions, from)
    : second !== undefined
      ? second + 1
      : undefined;
  if (first === undefined || second === undefined) return trouble("no-revision");
  // Newest first: the place of the older one is behind.
  const [oldAt, newAt] = [Math.max(first, second), Math.min(first, second)];
  const [older, newer] = [revisions[oldAt], revisions[newAt]];
  if (!older || !newer) return trouble("no-revision");
  const found = await findFiles(wiki, revisions, [older, newer]);
  const [before, after] = found?.files ?? [];
  if (!found || !before || !after) return trouble("no-text");
  if (isTooLong(found)) return trouble("too-much");
  const { today, key } = found;
  const input = { older: before, newer: after, today, covers: wikiSpoilers(wiki) };
  const outcome = await readHistoryContent("change", key, input);
  if (!outcome.value) return trouble("too-much");
  const step = (a: Revision | undefined, b: Revision | undefined) =>
    a && b && historyHref(id, { from: a.hash, to: b.hash });
  return {
    state: "change",
    older: revisionView(id, older, revisions[oldAt + 1]),
    newer: revisionView(id, newer, revisions[newAt + 1]),
    parts: buildChange(wiki, outcome.value),
    previous: step(revisions[oldAt + 1], older),
    next: step(newer, revisions[newAt - 1]),
  };
}

async function showRevision(
  wiki: Wiki,
  id: ArticleId,
  revisions: readonly Revision[],
  hash: string,
): Promise<HistoryView["shown"]> {
  const place = indexOfRevision(revisions, hash);
  const revision = place === undefined ? undefined : revisions[place];
  if (place === undefined || !revision) return trouble("no-revision");
  const found = revision.blob ? await findFiles(wiki, revisions, [revision]) : undefined;
  const [shown] = found?.files ?? [];
  if (!found || !shown) return trouble("no-text");
  if (isTooLong(found)) return trouble("too-much");
  const input = { shown, today: found.today, covers: wikiSpoilers(wiki) };
  const outcome = await readHistoryContent("revision", found.key, input);
  if (!outcome.value) return trouble("too-much");
  const { own, all } = outcome.value;
  const link = (one: Revision | undefined) =>
    one?.blob ? historyHref(id, { revision: one.hash }) : undefined;
  const about = {
    state: "revision",
    revision: revisionView(id, revision, revisions[place + 1]),
    isNewest: place === 0,
    late: spoilersOf(wiki, listRetroactive(own, all)),
    previous: link(revisions[place + 1]),
    next: link(revisions[place - 1]),
  } as const;
  const rendered = outcome.isPlain ? { why: TOO_MUCH } : renderable(wiki, id, outcome.value);
  if ("why" in rendered) return { ...about, why: rendered.why, source: buildSource(wiki, all) };
  return { ...about, ...rendered };
}

const TOO_MUCH = "It takes too long to parse.";

/** The article as it was, as today's wiki would show it, or why it cannot. */
function renderable(
  wiki: Wiki,
  id: ArticleId,
  { article, compiled, problem }: RevisionContent,
): { article: ArticleView; quote: QuoteView | undefined } | { why: string } {
  if (!article)
    return { why: `It breaks today’s rules. Line ${problem?.line}: ${problem?.problem}` };
  const lost = findMissingReference(wiki, article);
  if (lost) return { why: `It names ${lost}, which no longer exists.` };
  // Under the name that the article has today, for which the wiki knows its line and its place.
  const current = { ...article, id };
  const reveals = "reveals" in article.frontmatter ? article.frontmatter.reveals : undefined;
  const view = buildArticleView(wiki, current);
  const covers = joinSeasons([...view.summary.reveals, ...(reveals ? [reveals.season] : [])]);
  return {
    article: { ...view, body: { ...view.body, compiled }, covers: spoilersOf(wiki, covers) },
    quote: current.kind === "quotes" ? quoteView(wiki, current) : undefined,
  };
}
