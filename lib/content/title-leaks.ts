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
  (
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(/[’']s?\b/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => word.length > 1 && !STOP_WORDS.has(word));

type HiddenPhrase = {
  words: string;
  /** The fewest seasons that reveal it anywhere. */
  reveals: readonly string[];
  /** The articles whose spoilers contain it. */
  articles: Set<ArticleId>;
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
  const titles = listEpisodeTitles(articles.values());
  const parts = [
    ...[...sources].flatMap((source) => partsOfSource(source, titles)),
    ...[...articles.values()].flatMap(partsOfQuote),
  ];
  const hidden = findHidden(articles, new Set(parts.flatMap(({ terms }) => terms)));
  const citing = listHiddenCitations(articles.values());
  const isSpoiler = (of: SourceId | ArticleId, { words, articles: inArticles }: HiddenPhrase) =>
    (words.includes(" ") && inArticles.size >= MIN_ARTICLES) ||
    [...inArticles].some((id) => id === of || citing.get(of as SourceId)?.has(id));
  const candidates = parts.map((part) => ({
    ...part,
    spoilers: part.terms.flatMap((term) => {
      const phrase = hidden.get(term);
      return phrase && isSpoiler(part.of.id, phrase) ? [phrase] : [];
    }),
  }));
  const open = findOpen(
    articles,
    doubtful,
    new Set(candidates.flatMap(({ spoilers }) => spoilers.map(({ words }) => words))),
  );
  const names = listNames(articles);
  return candidates.flatMap(({ spoilers, ...part }) => {
    const first = spoilers.find(({ words }) => !open.has(words));
    const fate = part.field === "title" ? findFate(part.text, names) : undefined;
    return first || fate ? [report(part, first, fate)] : [];
  });
}

/** A part of a source or quote that is shown to every reader. */
type TitlePart = {
  of: SourceDraft | Draft;
  field: "title" | "url" | "id";
  text: string;
  terms: string[];
};

function partsOfSource(source: SourceDraft, episodeTitles: readonly string[]): TitlePart[] {
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

const partsOfQuote = (article: Draft): TitlePart[] =>
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
const listEpisodeTitles = (articles: Iterable<Draft>): string[] =>
  [...articles].flatMap((article) =>
    article.kind === "series"
      ? listItems(article.frontmatter.seasons).flatMap(([, { episodes }]) =>
          listItems(episodes)
            .map(([, { title = "" }]) => listWords(title).join(" "))
            .filter(Boolean),
        )
      : [],
  );

/** The terms that occur in spoilers, whether or not they are public too. */
function findHidden(
  articles: ReadonlyMap<ArticleId, Draft>,
  terms: ReadonlySet<string>,
): Map<string, HiddenPhrase> {
  const hidden = new Map<string, HiddenPhrase>();
  for (const article of articles.values())
    for (const { text, reveals } of listTexts(article)) {
      if (reveals.length === 0) continue;
      for (const words of listTerms(text)) {
        if (!terms.has(words)) continue;
        const known = hidden.get(words) ?? { words, reveals, articles: new Set() };
        known.articles.add(article.id);
        if (reveals.length < known.reveals.length) known.reveals = reveals;
        hidden.set(words, known);
      }
    }
  return hidden;
}

/** The terms that occur in public text. */
function findOpen(
  articles: ReadonlyMap<ArticleId, Draft>,
  doubtful: readonly string[],
  terms: ReadonlySet<string>,
): Set<string> {
  const open = new Set<string>();
  if (terms.size === 0) return open;
  // The last word of a term is the rarer one: most texts have none of these, and are not searched further.
  const lasts = new Set([...terms].map((term) => term.split(" ").at(-1)));
  const possible = new RegExp([...lasts].join("|"), "iu");
  const add = (text: string) => {
    for (const term of listTerms(text)) if (terms.has(term)) open.add(term);
  };
  for (const text of doubtful) add(text);
  for (const article of articles.values())
    for (const { text, reveals } of listTexts(article)) {
      if (reveals.length > 0 || !possible.test(text)) continue;
      add(text);
    }
  return open;
}

/** Articles whose spoilers cite a source: in the text, in a hidden fact, or as the source of a hidden quote. */
function listHiddenCitations(articles: Iterable<Draft>): Map<SourceId, Set<ArticleId>> {
  const bySource = new Map<SourceId, Set<ArticleId>>();
  const add = (source: SourceId, id: ArticleId) =>
    bySource.set(source, (bySource.get(source) ?? new Set()).add(id));
  for (const { id, outline, frontmatter } of articles) {
    for (const { name, reveals = [] } of outline?.citations ?? [])
      if (reveals.length > 0) add(name as SourceId, id);
    for (const { value, reveals } of listSources(frontmatter))
      if (reveals.length > 0) add(value.source, id);
  }
  return bySource;
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
const listNames = (articles: ReadonlyMap<ArticleId, Draft>): Set<string> =>
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
  phrase: HiddenPhrase | undefined,
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
