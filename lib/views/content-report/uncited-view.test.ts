import { expect, test } from "vitest";
import { heroText, seriesText, smallWiki, wikiOf } from "../../content/example";
import { listUncitedArticles } from "./uncited-view";

const episodes =
  "[{ number: 1, title: The start, directed_by: [{ name: A, uncited: true }, { name: B, uncited: true }], written_by: [{ name: C, sources: [report] }] }]";

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/elodie.mdx": heroText(
    "Élodie",
    "powers: [{ text: Flight, uncited: true }, { text: Strength, uncited: true, reveals: jessica-jones/1 }]\nskills: [{ text: Chess, sources: [report] }]\n",
    'She flies.<Uncited/>\n\n## Later\n\nShe walks.<Cite source="report"/>\n\n<Spoiler after="jessica-jones/1">\n\nShe runs.<Uncited/>\n\n</Spoiler>',
  ),
  "content/heroes/the-long.mdx": heroText("The Long", "", `${"word ".repeat(100)}<Uncited/>`),
  "content/series/iron.mdx": seriesText(
    "Iron",
    `  - { number: 2, episodes: ${episodes}, episode_sources: [report], released: 2016-11-20, sources: [report] }\n`,
  ),
});

const shown = () =>
  listUncitedArticles(wiki).map(({ link, statements }) => [
    link.text,
    ...statements.flatMap(({ spoilers, items }) =>
      items.map(({ href, label, text }) =>
        [...spoilers.map(({ name }) => `(${name})`), href, label, text].filter(Boolean).join(" | "),
      ),
    ),
  ]);

test("the example is valid", () => {
  expect(diagnostics).toEqual([]);
});

test("uncited statements are shown word for word, with their place on the page", () => {
  expect(shown()).toEqual([
    [
      "Élodie",
      "/heroes/elodie | Introduction | She flies.",
      "/heroes/elodie#facts | Powers | Flight",
      "(jessica-jones/1) | /heroes/elodie#later | Later | She runs.",
      "(jessica-jones/1) | /heroes/elodie#facts | Powers | Strength",
    ],
    [
      "Iron",
      "/series/iron#s2e1 | Season 2, episode 1, “The start”, directed by | A",
      "/series/iron#s2e1 | Season 2, episode 1, “The start”, directed by | B",
    ],
    [
      "The Long",
      expect.stringMatching(/^\/heroes\/the-long \| Introduction \| (?:word ){47}word\u00a0…$/),
    ],
  ]);
});
