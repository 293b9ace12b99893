import type { Article } from "./article";
import type { ArticleId } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { positionOf } from "./field-position";
import { listSentences, type Sentence } from "./sentences";

type Character = Article<"heroes"> | Article<"characters">;

/** A place that says in which episode a character comes, and the seasons that give it away. */
type Entrance = Pick<Diagnostic, "file" | "line" | "column" | "field"> & {
  reveals: readonly string[];
};

/**
 * Finds characters whose entrance, in an episode that is named, one article hides and another one tells openly.
 * Each open place is reported. A sentence tells it that names the character, and either the episode by its title
 * or when somebody comes: “enters the season halfway through”.
 */
export function findEntranceLeaks(articles: ReadonlyMap<ArticleId, Article>): Diagnostic[] {
  const byTitle = charactersByEpisode(articles.values());
  const tellings = new Map<Character, Entrance[]>();
  const add = (of: Character, telling: Entrance) =>
    tellings.set(of, [...(tellings.get(of) ?? []), telling]);
  const all = [...byTitle.values()].flat();
  for (const of of all) add(of, ownEntrance(of));
  const late = all.filter((of) => (of.frontmatter.first_appearance?.episode?.number ?? 1) > 1);
  for (const article of articles.values())
    for (const sentence of listSentences(article))
      for (const of of listEntering(sentence, byTitle, late))
        add(of, {
          file: article.file,
          ...sentence.place(),
          reveals: sentence.reveals,
        });
  return [...tellings].flatMap(([of, all]) => {
    const hidden = all.find(({ reveals }) => reveals.length > 0);
    if (!hidden) return [];
    return all.filter(({ reveals }) => reveals.length === 0).map((open) => leak(of, open, hidden));
  });
}

const COMES =
  /\b(?:enters?|joins?|arrives?|appears?|steps? in|comes? in|walks? in|turns? up|shows? up|is introduced|is first seen|(?:is not|stays|remains|goes) (?:un)?seen|shows? (?:him|her)self)\b/u;
const WHEN =
  /\b(?:halfway|midway|(?:second|last|final) half|episodes? (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen)|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth) episode|(?:last|final) episode)\b/u;

/** Which characters come in, as a sentence says. */
function listEntering(
  { text }: Sentence,
  byTitle: ReadonlyMap<string, readonly Character[]>,
  late: readonly Character[],
): Character[] {
  const titled = [...text.matchAll(/“([^“”]+)”/g)].flatMap(([, quoted = ""]) =>
    (byTitle.get(quoted.replace(/[,.]$/, "")) ?? []).filter((of) => names(text, of)),
  );
  if (titled.length > 0 || !COMES.test(text) || !WHEN.test(text)) return titled;
  const named = late.filter((of) => names(text, of));
  // Of several it is not clear who comes.
  return named.length === 1 ? named : [];
}

function charactersByEpisode(articles: Iterable<Article>): Map<string, Character[]> {
  const byTitle = new Map<string, Character[]>();
  for (const article of articles) {
    if (article.kind !== "heroes" && article.kind !== "characters") continue;
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
    ...positionOf(of, path),
    field: "first_appearance",
    reveals: season ? [season.season] : [],
  };
}

/** By any word of the name that begins with a capital: “Fisk” is Wilson Fisk. */
const names = (sentence: string, { frontmatter: { title } }: Character) => {
  const words = new Set(sentence.match(/\p{L}+/gu) ?? []);
  return title.split(" ").some((word) => /^\p{Lu}\p{L}{2,}$/u.test(word) && words.has(word));
};

function leak(of: Character, { reveals: _, ...open }: Entrance, hidden: Entrance): Diagnostic {
  const season = hidden.reveals.at(-1);
  const cover = open.field ? `reveals: "${season}"` : `<Spoiler after="${season}">`;
  return {
    ...open,
    problem: `In which episode ${of.frontmatter.title} comes is told openly here, and ${hidden.file}:${hidden.line} hides it: it gives away ${season}.`,
    fix: `Hide it here with ${cover}, or tell it openly there if it gives nothing away.`,
  };
}
