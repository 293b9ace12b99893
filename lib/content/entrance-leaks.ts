import type { ArticleId } from "../kinds/article-id";
import type { Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { isUnread } from "./draft";
import { positionOf } from "./field-position";
import { listSentences, type Sentence } from "./sentences";
import { brokenSummary } from "./summary";

export type Character = (Draft<"heroes"> | Draft<"characters">) & {
  frontmatter: { title: string };
};

/** A place that says in which episode a character first appears, and the seasons that reveal it. */
export type Entrance = {
  file: string;
  /** Computed only for a leak: the position of a field is found by parsing all fields again. */
  place: Sentence["place"];
  reveals: readonly string[];
};

/**
 * Finds characters whose first appearance in a named episode is hidden in one article and public in another. Each
 * public place is reported. A sentence reveals it if it names the character, and either the episode's title or when
 * somebody appears: “enters the season halfway through”.
 */
export function findEntranceLeaks(
  articles: ReadonlyMap<ArticleId, Draft>,
  unnamed: Iterable<ArticleId> = [],
): Diagnostic[] {
  const known = prepareEntrances(articles, unnamed);
  const entrances = new Map<Character, Entrance[]>(known.all.map((of) => [of, []]));
  for (const article of articles.values())
    for (const [of, entrance] of listEntrances(article, known)) entrances.get(of)?.push(entrance);
  return [...entrances].flatMap(([of, all]) => judgeEntrances(of, all));
}

/** The characters whose first appearance is known, as sentences may name them. */
export type KnownEntrances = {
  all: readonly Character[];
  byTitle: ReadonlyMap<string, readonly Character[]>;
  late: readonly Character[];
  doubtful: readonly Titled[];
};

export function prepareEntrances(
  articles: ReadonlyMap<ArticleId, Draft>,
  unnamed: Iterable<ArticleId> = [],
): KnownEntrances {
  const byTitle = charactersByEpisode(articles.values());
  const all = [...byTitle.values()].flat();
  const late = all.filter((of) => (of.frontmatter.first_appearance?.episode?.number ?? 1) > 1);
  const doubtful = [
    ...[...articles.values()].filter(isCharacter).filter((of) => isUnread(of, "first_appearance")),
    ...[...unnamed].map((id) => ({ frontmatter: { title: brokenSummary(id).title } })),
  ];
  return { all, byTitle, late, doubtful };
}

/** What the sentences of an article say of first appearances. */
export const listEntrances = (
  article: Draft,
  known: KnownEntrances,
  sentences = listSentences(article),
): [of: Character, entrance: Entrance][] =>
  sentences.flatMap((sentence) =>
    listEntering(sentence, known).map((of): [Character, Entrance] => [
      of,
      { file: article.file, place: sentence.place, reveals: sentence.reveals },
    ]),
  );

/** @param said what sentences say of the character, in the order of the files */
export function judgeEntrances(of: Character, said: readonly Entrance[]): Diagnostic[] {
  const all = [ownEntrance(of), ...said];
  const hidden = all.find(({ reveals }) => reveals.length > 0);
  if (!hidden) return [];
  return all.filter(({ reveals }) => reveals.length === 0).map((open) => leak(of, open, hidden));
}

const COMES =
  /\b(?:enters?|joins?|arrives?|appears?|steps? in|comes? in|walks? in|turns? up|shows? up|is introduced|is first seen|(?:is not|stays|remains|goes) (?:un)?seen|shows? (?:him|her)self)\b/u;
const WHEN =
  /\b(?:halfway|midway|(?:second|last|final) half|episodes? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth) episode|(?:last|final) episode)\b/u;

type Titled = { frontmatter: { title: string } };

/**
 * The characters whose first appearance a sentence is about: `late` are those who do not appear in a first episode,
 * `doubtful` those of whom that is unknown.
 */
function listEntering(
  { text }: Sentence,
  { byTitle, late, doubtful }: Omit<KnownEntrances, "all">,
): Character[] {
  const titled = [...text.matchAll(/“([^“”]+)”/g)].flatMap(([, quoted = ""]) =>
    (byTitle.get(quoted.replace(/[,.]$/, "")) ?? []).filter((of) => names(text, of)),
  );
  if (titled.length > 0 || !COMES.test(text) || !WHEN.test(text)) return titled;
  const named = late.filter((of) => names(text, of));
  // With several names, it is not clear who appears.
  return named.length === 1 && !doubtful.some((of) => names(text, of)) ? named : [];
}

const isCharacter = (article: Draft): article is Character =>
  (article.kind === "heroes" || article.kind === "characters") &&
  article.frontmatter.title !== undefined;

function charactersByEpisode(articles: Iterable<Draft>): Map<string, Character[]> {
  const byTitle = new Map<string, Character[]>();
  for (const article of articles) {
    if (!isCharacter(article)) continue;
    const title = article.frontmatter.first_appearance?.episode?.title;
    if (title) byTitle.set(title, [...(byTitle.get(title) ?? []), article]);
  }
  return byTitle;
}

function ownEntrance(of: Character): Entrance {
  const path = ["first_appearance", "episode", "title"];
  const whole = of.kind === "characters" ? of.frontmatter.reveals : undefined;
  const season = of.frontmatter.first_appearance?.reveals ?? whole;
  return {
    file: of.file,
    place: () => ({ ...positionOf(of, path), field: "first_appearance" }),
    reveals: season ? [season.season] : [],
  };
}

/** Matches any capitalized word of the name: “Fisk” is Wilson Fisk. */
const names = (sentence: string, { frontmatter: { title } }: Titled) => {
  const words = new Set(sentence.match(/\p{L}+/gu) ?? []);
  return title.split(" ").some((word) => /^\p{Lu}\p{L}{2,}$/u.test(word) && words.has(word));
};

function leak(of: Character, { file, place }: Entrance, hidden: Entrance): Diagnostic {
  const open = { file, ...place() };
  const season = hidden.reveals.at(-1);
  const spoiler = open.field ? `reveals: "${season}"` : `<Spoiler after="${season}">`;
  return {
    ...open,
    problem: `The episode in which ${of.frontmatter.title} first appears is public here, but hidden in ${hidden.file}:${hidden.place().line}: it is a spoiler for ${season}.`,
    fix: `Hide it here with ${spoiler}, or make it public there if it is not a spoiler.`,
  };
}
