import type { Article } from "./article";
import type { ArticleId } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { listParagraphs } from "./paragraphs";
import { placeOf } from "./place-of";

type Character = Article<"heroes"> | Article<"characters">;

/** A place that says in which episode a character comes, and the seasons that give it away. */
type Telling = Pick<Diagnostic, "file" | "line" | "column" | "field"> & {
  reveals: readonly string[];
};

/**
 * Finds characters whose entrance, in an episode that is named, one article hides and another one tells openly.
 * Each open place is reported. A sentence tells it that names both the character and the episode.
 */
export function findOpenEntrances(articles: ReadonlyMap<ArticleId, Article>): Diagnostic[] {
  const byTitle = charactersByEpisode(articles.values());
  const tellings = new Map<Character, Telling[]>();
  const add = (of: Character, telling: Telling) =>
    tellings.set(of, [...(tellings.get(of) ?? []), telling]);
  for (const of of [...byTitle.values()].flat()) add(of, ownTelling(of));
  for (const article of articles.values())
    for (const { line, text, reveals } of listParagraphs(article))
      for (const sentence of text.split(/(?<=[.!?]”?)\s+/))
        for (const [, quoted = ""] of sentence.matchAll(/“([^“”]+)”/g))
          for (const of of byTitle.get(quoted.replace(/[,.]$/, "")) ?? [])
            if (names(sentence, of)) add(of, { file: article.file, line, column: 1, reveals });
  return [...tellings].flatMap(([of, all]) => {
    const hidden = all.find(({ reveals }) => reveals.length > 0);
    if (!hidden) return [];
    return all.filter(({ reveals }) => reveals.length === 0).map((open) => leak(of, open, hidden));
  });
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

function ownTelling(of: Character): Telling {
  const path = ["first_appearance", "episode", "title"];
  const whole = of.kind === "characters" ? of.frontmatter.reveals : undefined;
  const season = of.frontmatter.first_appearance?.reveals ?? whole;
  return {
    file: of.file,
    ...placeOf(of, path),
    field: "first_appearance",
    reveals: season ? [season.season] : [],
  };
}

/** By any word of the name that begins with a capital: “Fisk” is Wilson Fisk. */
const names = (sentence: string, { frontmatter: { title } }: Character) => {
  const words = new Set(sentence.match(/\p{L}+/gu) ?? []);
  return title.split(" ").some((word) => /^\p{Lu}\p{L}{2,}$/u.test(word) && words.has(word));
};

function leak(of: Character, { reveals: _, ...open }: Telling, hidden: Telling): Diagnostic {
  const season = hidden.reveals.at(-1);
  const cover = open.field ? `reveals: "${season}"` : `<Spoiler after="${season}">`;
  return {
    ...open,
    problem: `In which episode ${of.frontmatter.title} comes is told openly here, and ${hidden.file}:${hidden.line} hides it: it gives away ${season}.`,
    mend: `Hide it here by ${cover}, or tell it openly there if it gives nothing away.`,
  };
}
