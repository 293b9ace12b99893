import type { ArticleId } from "../kinds/article-id";
import { LINK } from "../mdx/remark-wiki-links";
import { joinSeasons } from "../spoilers/watch-progress";
import { memoizeByKey } from "../state/memoize-by-key";
import type { Draft } from "./article";
import { type Diagnostic, fieldName } from "./diagnostic";
import { positionOf } from "./field-position";
import { isReference } from "./references";
import { seasonsOfWhole } from "./summary";

/** A sentence of a text, a caption or a field. */
export type Sentence = {
  /** As written, without components and emphasis: links keep their brackets, and titles of works are left out. */
  marked: string;
  /** As readers see it. */
  text: string;
  /**
   * Articles that it means without naming them: the other character of a relation, for its note; the article itself,
   * for its description.
   */
  named: readonly ArticleId[];
  /** The seasons that reveal it; empty if it is public. */
  reveals: readonly string[];
  /** The same object for all sentences of a paragraph, item or field. */
  paragraph: object;
  place(): Pick<Diagnostic, "line" | "column" | "field">;
};

/** Every sentence of an article: of its fields, then of its paragraphs, items, headings and captions. */
export const readSentences = (article: Draft): readonly Sentence[] => [
  ...listFieldSentences(article),
  ...listTextSentences(article),
];

/** The same, kept as long as the article exists, for a check that reads all of them several times. */
export const listSentences = memoizeByKey(readSentences);

const ENDS = /(?<=[.!?]”?)\s+/;

type Around = Pick<Sentence, "named" | "reveals" | "place">;

function split(written: string, around: Around): Sentence[] {
  const paragraph = {};
  return withoutComponents(written)
    .split(ENDS)
    .map((sentence) => ({
      ...around,
      paragraph,
      marked: sentence.replace(/\*[^*]*\*/g, " "),
      text: sentence
        .replace(LINK, (_, target: string, label = target) => label)
        .replace(/[*_`]/g, ""),
    }));
}

/** Removes components, but keeps a caption as a sentence of its own. */
const withoutComponents = (written: string) =>
  written.replace(/<[A-Z/][^<>]*>/g, (tag) => {
    const [, caption = ""] = tag.split(/\scaption="/);
    return caption && ` ${caption.slice(0, caption.indexOf('"'))} `;
  });

function listTextSentences(article: Draft): Sentence[] {
  const { outline } = article;
  if (!outline || article.unread?.spoilers) return [];
  const found: { line: number; lines: string[] }[] = [];
  let isOpen = false;
  for (const [index, line] of article.body.split("\n").entries()) {
    const isText = line.trim() !== "" && !/^<\/?Spoiler/.test(line);
    if (isText && isOpen) found.at(-1)?.lines.push(line);
    else if (isText) found.push({ line: index + 1, lines: [line] });
    isOpen = isText;
  }
  const whole = seasonsOfWhole(article);
  return found.flatMap(({ line, lines }) =>
    split(lines.join(" "), {
      named: [],
      place: () => ({ line, column: 1 }),
      reveals: joinSeasons([
        ...whole,
        ...outline.spoilerSpans
          .filter(({ first, last }) => first <= line && line <= last)
          .map(({ season }) => season),
      ]),
    }),
  );
}

function listFieldSentences(article: Draft): Sentence[] {
  const found: Sentence[] = [];
  const path: PropertyKey[] = [];
  const look = (value: unknown, reveals: readonly string[], named: readonly ArticleId[]): void => {
    if (typeof value === "string") {
      const at = [...path];
      const place = () => ({ ...positionOf(article, at), field: fieldName(at) });
      found.push(...split(value, { named, reveals, place }));
    }
    if (typeof value !== "object" || value === null || isReference(value)) return;
    const own = (value as { reveals?: { season?: string } }).reveals?.season;
    const inside = own ? joinSeasons([...reveals, own]) : reveals;
    const beside = Array.isArray(value) ? named : [...named, ...referencesIn(value)];
    for (const [step, field] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(step) : step);
      look(field, inside, path.length === 1 && step === "description" ? [article.id] : beside);
      path.pop();
    }
  };
  look(article.frontmatter, [], []);
  return found;
}

/** The public sentences of a source or an image, whose fields have no text around them. */
export function listRecordSentences(
  record: { file: string; yaml: string },
  texts: Readonly<Record<string, string>>,
): Sentence[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    split(text, {
      named: [],
      reveals: [],
      place: () => ({ ...positionOf(record, [field]), field }),
    }),
  );
}

const referencesIn = (value: object): ArticleId[] =>
  Object.values(value).flatMap((field) =>
    typeof field === "object" && field !== null && typeof field.article === "string"
      ? [field.article as ArticleId]
      : [],
  );
