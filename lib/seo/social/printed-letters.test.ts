import { expect, test } from "vitest";
import { parseArticle } from "../../content/article";
import { canaryWiki } from "../../content/canary-wiki";
import { checkPictureLetters } from "../../content/check-picture-letters";
import { heroText, quoteText, sourceText } from "../../content/example";
import { parseSource } from "../../content/source";
import { buildWiki } from "../../content/wiki";
import { drawSocial, listSocial } from "./draw-social";
import type { Typeface } from "./typeface";

/**
 * Every text of the content gets a unique foreign letter, and all pictures are drawn by a typeface that records what
 * it prints: the check must report exactly those letters.
 */

const FIRST = 0x4e00;
let marks = 0;
const marked = (text: string) => `${text} ${String.fromCodePoint(FIRST + marks++)}`;

const ID_OR_WORD = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** A copy with a mark at the end of every text that is not an id, address or date. */
function markTexts<T>(value: T): T {
  if (Array.isArray(value)) return value.map(markTexts) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, name === "url" ? one : markTexts(one)]),
    ) as T;
  return typeof value === "string" && !ID_OR_WORD.test(value) ? (marked(value) as T) : value;
}

const sections = ["One", "Two", "Three", "Four", "Five", "Six"].map(
  (name) => `## ${name}\n\nText.<Uncited/>\n\n### ${name} in detail\n\nText.<Uncited/>\n`,
);
const files: Record<string, string> = {
  ...canaryWiki,
  "content/heroes/berta.mdx": heroText(
    "Berta",
    "qualifier: A hero\n",
    `Text.<Uncited/>\n\n${sections.join("\n")}`,
  ),
  "content/quotes/unsigned.mdx": quoteText("Nobody signed these words.")
    .replace("speaker: cast/krysten-ritter\n", "")
    .replace("role: actor", "role: A newspaper"),
  "content/quotes/in-parts.mdx": quoteText("")
    .replace('text: ""', "segments: [One part of it, Another part of it]")
    .replace("role: actor", "role: The actor")
    .replace("source: report", "source: other"),
  "content/sources/other.yaml": sourceText("Another report"),
};

test("the check reports the letters of the content that pictures print, and no others", () => {
  const articles = Object.entries(files).flatMap(([file, text]) => {
    const { article } = file.endsWith(".mdx") ? parseArticle(file, text) : {};
    if (!article) return [];
    const { outline, frontmatter } = article;
    const headings = outline.headings.map((one) => ({ ...one, text: marked(one.text) }));
    return [
      {
        ...article,
        frontmatter: markTexts(frontmatter),
        outline: { ...outline, headings },
      } as typeof article,
    ];
  });
  const sources = Object.entries(files).flatMap(([file, text]) => {
    const { source } = file.startsWith("content/sources/") ? parseSource(file, text) : {};
    return source ? [markTexts(source)] : [];
  });
  const { wiki } = buildWiki({ articles, sources, images: [], pictures: [] });
  const printed = new Set<string>();
  const typeface: Typeface = {
    width: () => 1,
    outline(text) {
      for (const letter of text) printed.add(letter);
      return "";
    },
  };
  for (const address of listSocial(wiki)) drawSocial(wiki, typeface, address);
  const foreign = [...printed].filter((letter) => (letter.codePointAt(0) ?? 0) >= FIRST);
  const reported = checkPictureLetters(articles, wiki.sources).flatMap(({ problem }) =>
    [...problem.matchAll(/“(.)”/gu)].map(([, letter]) => letter),
  );
  expect(foreign.length).toBeGreaterThan(20);
  expect(new Set(reported)).toEqual(new Set(foreign));
});
