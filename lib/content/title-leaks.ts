import { getKind } from "../kinds";
import { type ArticleId, type SourceId, slugOf } from "../kinds/article-id";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { isUnread, listItems } from "./draft";
import { positionOf } from "./field-position";
import { isReference, listSources } from "./references";
import type { SourceDraft } from "./source";

/** Words for a character’s fate. */
const FATES =
  /^(?:dies?|dead|deaths?|dying|kill(?:s|ed|er)?|murder(?:s|ed|er)?|sacrifices?|resurrect(?:s|ed|ion)?|alive|survives?|betray(?:s|ed|al)?|beheads?|buried|funeral|wakes)$/;

/** Words that are not compared. */
const STOP_WORDS = new Set(
  "a an and are as at but by for from has have he her his how in into is it its more new no not now of off on one or our out over season she so that the their then they this to two up us was we were what when where who will with you your".split(
    " ",
  ),
);

/** `Jessica Jones’ Lost Friend` → `jessica jones lost friend`: the significant words, in order. */
export const listWords = (text: string): string[] =>
  (withoutApostrophes(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !STOP_WORDS.has(word),
  );

/** `D’Onofrio’s` → `donofrio`. */
const withoutApostrophes = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’']s?\b/g, "");

/** The articles whose spoilers contain a term, with the fewest seasons that reveal it there. */
export type HiddenIn = ReadonlyMap<ArticleId, readonly string[]>;

/** What decides whether a part of a source or quote is a leak. */
export type TitleContext = {
  hiddenIn(term: string): HiddenIn | undefined;
  /** Whether a term occurs in public text. */
  isOpen(term: string): boolean;
  /** Whether spoilers of an article cite a source. */
  isCitedIn(source: SourceId, article: ArticleId): boolean;
  /** The significant words of characters’ names. */
  names: ReadonlySet<string>;
};

type TitleLeakContext = {
  articles: ReadonlyMap<ArticleId, Draft>;
  sources: Iterable<SourceDraft>;
  /** What articles may say in public, in parts that cannot be read. */
  doubtful?: readonly string[];
};

/** A phrase of two words in the spoilers of this many articles is a spoiler everywhere. */
const MIN_ARTICLES = 3;

/**
 * Finds titles, addresses and ids of sources, and ids of hidden quotes, that contain a spoiler: a long word, or two
 * words in a row, that only occur in spoilers which cite the source, or in many; and the name of a character next to a
 * word for their fate. Titles with `reveals` are hidden already, but ids are visible in every address. Everyday words
 * that occur in spoilers by chance are not reported, since their spoilers do not cite the source.
 *
 * Searches the spoilers first, then the rest of the wiki for the few words found.
 */
export function findTitleLeaks({
  articles,
  sources,
  doubtful = [],
}: TitleLeakContext): Diagnostic[] {
  const parts = listTitleParts(articles, sources);
  const hidden = new Map<string, Map<ArticleId, readonly string[]>>();
  const terms = new Set(parts.flatMap((part) => part.terms));
  const citing = new Map<ArticleId, ReadonlySet<SourceId>>();
  for (const article of articles.values()) {
    for (const [term, reveals] of listHiddenTerms(article, terms)) {
      const all = hidden.get(term) ?? new Map<ArticleId, readonly string[]>();
      hidden.set(term, all.set(article.id, reveals));
    }
    citing.set(article.id, listHiddenCitations(article));
  }
  const known = {
    hiddenIn: (term: string) => hidden.get(term),
    isCitedIn: (source: SourceId, id: ArticleId) => citing.get(id)?.has(source) ?? false,
  };
  const spoilers = new Set(parts.flatMap((part) => listSpoilers(part, known)));
  const open = new Set(
    doubtful.flatMap((text) => listTerms(text).filter((one) => spoilers.has(one))),
  );
  const list = prepareOpenTerms(spoilers);
  for (const article of articles.values()) for (const term of list(article)) open.add(term);
  const context = {
    ...known,
    isOpen: (term: string) => open.has(term),
    names: listNames(articles),
  };
  return parts.flatMap((part) => judgeTitle(part, context));
}

/** All parts of sources and quotes that are shown to every reader. */
export function listTitleParts(
  articles: ReadonlyMap<ArticleId, Draft>,
  sources: Iterable<SourceDraft>,
): TitlePart[] {
  const titles = listEpisodeTitles(articles.values());
  return [
    ...[...sources].flatMap((source) => partsOfSource(source, titles)),
    ...[...articles.values()].flatMap(partsOfQuote),
  ];
}

/** The terms of a part that its spoilers, or many, contain, whether or not they are public too. */
export function listSpoilers(
  { of, terms }: TitlePart,
  { hiddenIn, isCitedIn }: Pick<TitleContext, "hiddenIn" | "isCitedIn">,
): string[] {
  return terms.filter((term) => {
    const all = hiddenIn(term);
    if (!all) return false;
    if (term.includes(" ") && all.size >= MIN_ARTICLES) return true;
    for (const id of all.keys()) if (id === of.id || isCitedIn(of.id as SourceId, id)) return true;
    return false;
  });
}

/** The problem of one part, if it has one. */
export function judgeTitle(part: TitlePart, known: TitleContext): Diagnostic[] {
  const words = listSpoilers(part, known).find((term) => !known.isOpen(term));
  const fate = part.field === "title" ? findFate(part.text, known.names) : undefined;
  if (words === undefined && !fate) return [];
  const all = words === undefined ? undefined : known.hiddenIn(words);
  const [first, ...others] = [...(all ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const reveals = others.reduce(
    (fewest, [, one]) => (one.length < fewest.length ? one : fewest),
    first?.[1] ?? [],
  );
  return [report(part, words === undefined ? undefined : { words, reveals }, fate)];
}

/** A part of a source or quote that is shown to every reader. */
export type TitlePart = {
  of: SourceDraft | Draft;
  field: "title" | "url" | "id";
  text: string;
  terms: string[];
};

export function partsOfSource(source: SourceDraft, episodeTitles: readonly string[]): TitlePart[] {
  const { id, title = "", url, reveals } = source;
  const part = (field: TitlePart["field"], text: string): TitlePart => ({
    of: source,
    field,
    text,
    terms: listTerms(text, episodeTitles),
  });
  const hideable = [part("title", title), ...(url ? [part("url", decodePath(url))] : [])];
  return [...(reveals || isUnread(source, "reveals") ? [] : hideable), part("id", id)];
}

export const partsOfQuote = (article: Draft): TitlePart[] =>
  article.kind === "quotes" && article.frontmatter.reveals
    ? [
        {
          of: article,
          field: "id",
          text: slugOf(article.id),
          terms: listTerms(slugOf(article.id)),
        },
      ]
    : [];

function decodePath(url: string): string {
  const { pathname, search } = new URL(url);
  try {
    return decodeURIComponent(pathname + search);
  } catch {
    return pathname + search;
  }
}

const LONG = 6;

/** The search terms of a title: its long words, and every two words in a row, except public titles in it. */
function listTerms(text: string, publicTitles: readonly string[] = []): string[] {
  let words = ` ${listWords(text).join(" ")} `;
  for (const title of publicTitles) words = words.replaceAll(` ${title} `, " | ");
  const list = words.trim().split(" ");
  const pairs = list.slice(1).map((word, index) => `${list[index]} ${word}`);
  return [
    ...list.filter((word) => word.length >= LONG && !/\d/.test(word)),
    ...pairs.filter((pair) => !pair.includes("|")),
  ];
}

/** The titles of episodes, as words: they are public, and every recap names them. */
export const listEpisodeTitles = (articles: Iterable<Draft>): string[] =>
  [...articles].flatMap((article) =>
    article.kind === "series"
      ? listItems(article.frontmatter.seasons).flatMap(([, { episodes }]) =>
          listItems(episodes)
            .map(([, { title = "" }]) => listWords(title).join(" "))
            .filter(Boolean),
        )
      : [],
  );

/** Those of some terms that occur in the spoilers of an article, each with the fewest seasons that reveal it there. */
export function listHiddenTerms(
  article: Draft,
  terms: { has(term: string): boolean },
): Map<string, readonly string[]> {
  const hidden = new Map<string, readonly string[]>();
  for (const { text, reveals } of listTexts(article)) {
    if (reveals.length === 0) continue;
    for (const term of listTerms(text)) {
      if (!terms.has(term)) continue;
      const known = hidden.get(term);
      if (!known || reveals.length < known.length) hidden.set(term, reveals);
    }
  }
  return hidden;
}

/** Returns a function that finds those of some terms that occur in the public text of an article. */
export function prepareOpenTerms(terms: ReadonlySet<string>): (article: Draft) => Set<string> {
  if (terms.size === 0) return () => new Set();
  // The last word of a term is the rarer one: most texts have none of these, and are not searched further.
  const lasts = new Set([...terms].map((term) => term.split(" ").at(-1)));
  const possible = new RegExp([...lasts].join("|"), "u");
  return (article) =>
    listOpenTerms(article, terms, (text) => possible.test(withoutApostrophes(text)));
}

/** Those of some terms that occur in the public text of an article. */
export function listOpenTerms(
  article: Draft,
  terms: { has(term: string): boolean },
  mayHave = (_text: string) => true,
): Set<string> {
  const open = new Set<string>();
  for (const { text, reveals } of listTexts(article)) {
    if (reveals.length > 0 || !mayHave(text)) continue;
    for (const term of listTerms(text)) if (terms.has(term)) open.add(term);
  }
  return open;
}

/** The sources that spoilers of an article cite: in the text, in a hidden fact, or as the source of a hidden quote. */
export function listHiddenCitations({ outline, frontmatter }: Draft): Set<SourceId> {
  const cited = new Set<SourceId>();
  for (const { name, reveals = [] } of outline?.citations ?? [])
    if (reveals.length > 0) cited.add(name as SourceId);
  for (const { value, reveals } of listSources(frontmatter))
    if (reveals.length > 0) cited.add(value.source);
  return cited;
}

type Text = { text: string; reveals: readonly string[] };

/** Every text of an article, with the seasons that reveal it. */
function listTexts({ kind, frontmatter, outline, unread }: Draft): Text[] {
  const sections = unread?.spoilers ? [] : (outline?.sections ?? []);
  const texts: Text[] = sections.flatMap(({ text, reveals, heading }) => [
    { text, reveals },
    { text: heading?.text ?? "", reveals: [] },
  ]);
  const look = (value: unknown, around: readonly string[]): void => {
    if (typeof value === "string") texts.push({ text: value, reveals: around });
    if (typeof value !== "object" || value === null || isReference(value)) return;
    const own = (value as { reveals?: { season?: string } }).reveals?.season;
    const reveals = own ? joinSeasons([...around, own]) : around;
    // The description of a hidden quote is shown with its card.
    for (const [name, field] of Object.entries(value)) {
      // The titles of episodes are public, even in a hidden fact.
      if (name === "episode") continue;
      look(field, kind === "quotes" && value === frontmatter && isShown(name) ? [] : reveals);
    }
  };
  look(frontmatter, []);
  return texts;
}

const isShown = (field: string) => !["text", "segments", "misquotations"].includes(field);

/** The significant words of characters' names. */
export const listNames = (articles: ReadonlyMap<ArticleId, Draft>): Set<string> =>
  new Set(
    [...articles.values()].flatMap(({ kind, frontmatter }) =>
      getKind(kind).party === "character" && "title" in frontmatter
        ? listWords(frontmatter.title ?? "")
        : [],
    ),
  );

/** A name and a fate with at most one word between them: `Matt wakes`, `the death of Elektra`. */
function findFate(title: string, names: ReadonlySet<string>): string | undefined {
  const words = listWords(title);
  const at = words.findIndex((word) => FATES.test(word));
  if (at < 0) return undefined;
  const near = words.slice(Math.max(0, at - 2), at + 3).find((word) => names.has(word));
  return near && `${near} … ${words[at]}`;
}

function report(
  { of, field, text }: TitlePart,
  phrase: { words: string; reveals: readonly string[] } | undefined,
  fate: string | undefined,
): Diagnostic {
  const place = field === "id" ? { line: 1, column: 1 } : { ...positionOf(of, [field]), field };
  return {
    file: of.file,
    ...place,
    problem: phrase
      ? `The ${PART_NAMES[field]} says “${phrase.words}”, which only occurs in spoilers for ${phrase.reveals.join(" and ")}.`
      : `The title reveals a character’s fate: “${fate}”.`,
    fix: fixOf(of, field, text, phrase?.reveals[0]),
    ...(field === "id" && { fixedByRename: true as const }),
  };
}

const PART_NAMES: Record<TitlePart["field"], string> = {
  title: "title",
  url: "address",
  id: "file name",
};

function fixOf(
  of: TitlePart["of"],
  field: TitlePart["field"],
  text: string,
  season: string | undefined,
): string {
  if (field === "id")
    return `Give it a name that reveals less: npm run wiki -- rename ${"outline" in of ? "quotes" : "sources"}/${text} --slug …`;
  if (field === "title" && "title_seen" in of && !of.title_seen)
    return "The title is ours (title_seen: false): write one that reveals less, such as “Recap of episode 8”.";
  return season
    ? `Add reveals: "${season}" here; title and address are then hidden.`
    : "Add reveals: with the season that reveals it; title and address are then hidden.";
}
