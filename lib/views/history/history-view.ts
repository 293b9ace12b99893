import { contentFolder } from "../../content/load";
import { listRetroactive } from "../../content/retroactive-spoilers";
import type { Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import { countChangedWords } from "../../git/changed-words";
import { type EditView, editView } from "../../git/editing";
import { getHistory, getTexts } from "../../git/get-history";
import { whyNoHistory } from "../../git/git-problem";
import type { Revision } from "../../git/history";
import { type ArticleId, pathFromId } from "../../kinds/article-id";
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

/** Why the page cannot show what was requested. */
export type Trouble =
  | "no-history"
  | "no-revisions"
  | "no-revision"
  | "no-text"
  | "too-much"
  | "busy";

export type RevisionListView = {
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
  /** The seasons that this revision spoils openly, but later revisions hide. */
  retroactive: SpoilerView[];
  previous: string | undefined;
  next: string | undefined;
} & (
  | { article: ArticleView; quote: QuoteView | undefined; source?: undefined }
  | { article?: undefined; why: string; source: HiddenPart[] }
);

/** The history of one article, one change of it, or one revision. */
export type HistoryView = {
  summary: Summary;
  spoilers: SpoilerView[];
  edit: EditView;
  shown:
    | RevisionListView
    | ShownChange
    | ShownRevision
    | { state: "trouble"; trouble: Trouble; reason?: string | undefined };
};

/** The revisions on one page; counting the words of more would take long. */
const SHOWN = 100;

/**
 * Texts of more lines are not shown. Parsing them is bounded by the workers, but the page is rendered in the
 * server's own process, a tenth of a millisecond a line: 64 kB of short lines became 28 MB and blocked everybody
 * for 6 seconds. In the development server a line takes two milliseconds. The longest article has 274 lines.
 */
const MAX_LINES = 800;

const isTooLong = ({ files }: RevisionFiles) =>
  files.some(({ text }) => text.split("\n", MAX_LINES + 1).length > MAX_LINES);

const trouble = (what: Trouble) => ({ state: "trouble", trouble: what }) as const;

/**
 * The page of an article's history.
 * @param query the search params of the address
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
  return { summary, spoilers: spoilersOf(wiki, summary.reveals), edit: editView(id), shown };
}

async function show(
  wiki: Wiki,
  id: ArticleId,
  params: HistoryParams,
): Promise<HistoryView["shown"]> {
  const history = await getHistory(wiki);
  if (!history) return { ...trouble("no-history"), reason: whyNoHistory(contentFolder()) };
  const revisions = history.get(id) ?? [];
  if (revisions.length === 0) return trouble("no-revisions");
  if (params.show === "revision") return showRevision(wiki, id, revisions, params.revision);
  if (params.show === "change") return showChange(wiki, id, revisions, params);
  return listRevisions(id, revisions, params);
}

/** The index of the one revision of this article whose hash starts with `hash`. */
function indexOfRevision(revisions: readonly Revision[], hash: string): number | undefined {
  const indexes = revisions.flatMap((one, index) => (one.hash.startsWith(hash) ? [index] : []));
  return indexes.length === 1 ? indexes[0] : undefined;
}

async function listRevisions(
  id: ArticleId,
  revisions: readonly Revision[],
  params: Extract<HistoryParams, { show: "list" }>,
): Promise<RevisionListView> {
  const start = params.before ? (indexOfRevision(revisions, params.before) ?? -1) + 1 : 0;
  const shown = revisions.slice(start, start + SHOWN);
  const last = shown.at(-1);
  const words = await countChangedWords(
    shown.map((one, index) => [revisions[start + index + 1]?.blob, one.blob]),
  );
  return {
    state: "list",
    problem: "problem" in params ? params.problem : undefined,
    count: revisions.length,
    revisions: shown.map((one, index) =>
      revisionView(id, one, revisions[start + index + 1], words[index]),
    ),
    older:
      last && revisions.length > start + SHOWN ? historyHref(id, { before: last.hash }) : undefined,
    newer: start > 0 ? historyHref(id) : undefined,
  };
}

/** Revisions as files, and a cache key for everything that the page depends on. */
type RevisionFiles = { files: RevisionFile[]; today: RevisionFile; key: string };

/** The texts of some revisions and of the newest one; undefined if one has no text. */
async function findFiles(
  wiki: Wiki,
  revisions: readonly Revision[],
  requested: readonly Revision[],
): Promise<RevisionFiles | undefined> {
  const newest = revisions.find(({ blob }) => blob);
  const wanted = [...requested, ...(newest ? [newest] : [])];
  const texts = await getTexts(wanted.flatMap(({ blob = [] }) => blob));
  const files = wanted.flatMap(({ id, blob }) => {
    const text = blob === undefined ? "" : texts.get(blob);
    return text === undefined ? [] : [{ file: pathFromId(id), text }];
  });
  const today = files.pop();
  if (!today || files.length < requested.length) return undefined;
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
  // The first revision has no earlier one to compare with.
  if (!from && to && second === revisions.length - 1) return showRevision(wiki, id, revisions, to);
  const first = from
    ? indexOfRevision(revisions, from)
    : second !== undefined
      ? second + 1
      : undefined;
  if (first === undefined || second === undefined) return trouble("no-revision");
  // Newest first: the older one has the higher index.
  const [oldAt, newAt] = [Math.max(first, second), Math.min(first, second)];
  const [older, newer] = [revisions[oldAt], revisions[newAt]];
  if (!older || !newer) return trouble("no-revision");
  const loaded = await findFiles(wiki, revisions, [older, newer]);
  const [before, after] = loaded?.files ?? [];
  if (!loaded || !before || !after) return trouble("no-text");
  if (isTooLong(loaded)) return trouble("too-much");
  const { today, key } = loaded;
  const input = { older: before, newer: after, today, spoilers: wikiSpoilers(wiki) };
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
  const index = indexOfRevision(revisions, hash);
  const revision = index === undefined ? undefined : revisions[index];
  if (index === undefined || !revision) return trouble("no-revision");
  const loaded = revision.blob ? await findFiles(wiki, revisions, [revision]) : undefined;
  const [shown] = loaded?.files ?? [];
  if (!loaded || !shown) return trouble("no-text");
  if (isTooLong(loaded)) return trouble("too-much");
  const input = { shown, today: loaded.today, spoilers: wikiSpoilers(wiki) };
  const outcome = await readHistoryContent("revision", loaded.key, input);
  if (!outcome.value) return trouble("too-much");
  const { own, all } = outcome.value;
  const link = (one: Revision | undefined) =>
    one?.blob ? historyHref(id, { revision: one.hash }) : undefined;
  const common = {
    state: "revision",
    revision: revisionView(id, revision, revisions[index + 1]),
    isNewest: index === 0,
    retroactive: spoilersOf(wiki, listRetroactive(own, all)),
    previous: link(revisions[index + 1]),
    next: link(revisions[index - 1]),
  } as const;
  const rendered = outcome.isPlain ? { why: TOO_MUCH } : renderable(wiki, id, outcome.value);
  if ("why" in rendered) return { ...common, why: rendered.why, source: buildSource(wiki, all) };
  return { ...common, ...rendered };
}

const TOO_MUCH = "It takes too long to parse.";

/** The article as of this revision, rendered by today's wiki, or why that is impossible. */
function renderable(
  wiki: Wiki,
  id: ArticleId,
  { article, compiled, problem }: RevisionContent,
): { article: ArticleView; quote: QuoteView | undefined } | { why: string } {
  if (!article)
    return { why: `It breaks today’s rules. Line ${problem?.line}: ${problem?.problem}` };
  const missing = findMissingReference(wiki, article);
  if (missing) return { why: `It names ${missing}, which no longer exists.` };
  // Under today's id, for which the wiki has a summary.
  const current = { ...article, id };
  const reveals = "reveals" in article.frontmatter ? article.frontmatter.reveals : undefined;
  const view = buildArticleView(wiki, current);
  const seasons = joinSeasons([...view.summary.reveals, ...(reveals ? [reveals.season] : [])]);
  return {
    article: { ...view, body: { ...view.body, compiled }, spoilers: spoilersOf(wiki, seasons) },
    quote: current.kind === "quotes" ? quoteView(wiki, current) : undefined,
  };
}
