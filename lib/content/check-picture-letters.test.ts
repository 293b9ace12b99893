import { expect, test } from "vitest";
import { heroText, quoteText, smallWiki, sourceText, wikiOf } from "./example";

const problemsWith = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, field, problem }) => `${file}:${line} ${field}: ${problem}`,
  );

test("letters that social pictures cannot print are reported with their field", () => {
  expect(
    problemsWith({
      "content/heroes/ivan.mdx": heroText("Иван"),
      "content/quotes/ivan.mdx": quoteText("He said Да, and no more."),
    }),
  ).toEqual([
    "content/heroes/ivan.mdx:2 title: The font of the pictures shown with shared links has no “И”, “в”, “а”, “н”.",
    "content/quotes/ivan.mdx:2 text: The font of the pictures shown with shared links has no “Д”, “а”.",
  ]);
});

test("section headings are only checked if the picture prints them, and publishers only if a quote's source has them", () => {
  const names = ["Один", "Two", "Three", "Four", "Five", "Шесть"];
  const sections = names.map((name) => `## ${name}\n\nText.<Uncited/>`);
  expect(
    problemsWith({
      "content/heroes/berta.mdx": heroText(
        "Berta",
        "",
        `Text.<Uncited/>\n\n${sections.join("\n\n")}\n\n### Восемь\n\nText.<Uncited/>`,
      ),
      "content/sources/report.yaml": sourceText().replace("A paper", "新聞"),
      "content/sources/other.yaml": sourceText("Another").replace("A paper", "新聞"),
    }),
  ).toEqual([
    "content/heroes/berta.mdx:8 undefined: The font of the pictures shown with shared links has no “О”, “д”, “и”, “н”.",
    "content/sources/report.yaml:2 publisher: The font of the pictures shown with shared links has no “新”, “聞”.",
  ]);
});

test("a letter with a plain form and a symbol are fine", () => {
  expect(
    problemsWith({
      "content/heroes/lukasz.mdx": heroText("Łukasz Čapek-Øberg"),
      "content/quotes/heart.mdx": quoteText("I ♥ Hell’s Kitchen™, he said."),
    }),
  ).toEqual([]);
});
