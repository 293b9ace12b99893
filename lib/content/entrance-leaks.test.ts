import { describe, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "./example";

const SEASON = "jessica-jones/1";
const appearance = (more = "") =>
  `first_appearance: { series: series/jessica-jones, season: 1, episode: { number: 3, title: The Late Guest }, uncited: true${more} }\n`;
const hiddenField = appearance(`, reveals: "${SEASON}"`);
const hidden = (text: string) => `<Spoiler after="${SEASON}">\n\n${text}\n\n</Spoiler>`;
const sentence = "In “The Late Guest,” the third episode, [[Wilson Fisk|Fisk]] comes.<Uncited/>";

/** What the check says where Fisk's own fields and the texts of two others are these. */
function problemsOf(
  fields: string,
  first = "He is one.<Uncited/>",
  second = "He is one.<Uncited/>",
) {
  const { diagnostics } = wikiOf({
    ...smallWiki,
    "content/characters/wilson-fisk.mdx": heroText("Wilson Fisk", fields).replace(/line: .*\n/, ""),
    "content/heroes/a.mdx": heroText("A", "", first),
    "content/heroes/b.mdx": heroText("B", "", second),
  });
  return diagnostics.map(({ file, line, problem }) => `${file}:${line} ${problem}`);
}

const openEntrance = (place: string, where: string) =>
  `${place} The episode in which Wilson Fisk first appears is public here, but hidden in content/${where}: it is a spoiler for ${SEASON}.`;

describe("in which episode a character comes", () => {
  test("may be public everywhere or hidden everywhere", () => {
    expect(problemsOf(appearance(), sentence, sentence)).toEqual([]);
    expect(problemsOf(hiddenField, hidden(sentence), hidden(sentence))).toEqual([]);
  });

  test("is reported in text where it is public if a field or another text hides it", () => {
    expect(problemsOf(hiddenField, sentence, hidden(sentence))).toEqual([
      openEntrance("content/heroes/a.mdx:6", "characters/wilson-fisk.mdx:4"),
    ]);
  });

  test("is reported in the field where it is public if text hides it", () => {
    expect(problemsOf(appearance(), hidden(sentence))).toEqual([
      openEntrance("content/characters/wilson-fisk.mdx:4", "heroes/a.mdx:8"),
    ]);
  });

  test("is not revealed by a sentence that names only the episode, or only the character", () => {
    const others =
      "“The Late Guest” is the third episode.<Uncited/> Fisk wants more.<Uncited/> “Another,” says Fisk.<Uncited/>";
    expect(problemsOf(hiddenField, others)).toEqual([]);
  });

  test("is found in a sentence that runs over two lines, and with a word of the name alone", () => {
    const lines = "He waits in\n“The Late Guest” for Fisk.<Uncited/>";
    expect(problemsOf(hiddenField, lines)).toHaveLength(1);
  });

  test("is revealed by a sentence that says when, without the title of the episode", () => {
    const late = "[[Wilson Fisk|Fisk]] enters the season halfway through.<Uncited/>";
    const numbered = "Fisk shows himself in the third episode.<Uncited/>";
    expect(problemsOf(appearance(), hidden(late))).toHaveLength(1);
    expect(problemsOf(hiddenField, late, numbered)).toHaveLength(2);
    expect(problemsOf(hiddenField, "Fisk enters the season.<Uncited/>")).toEqual([]);
  });

  test.each([
    "Fisk does not enter until the second half of the season.<Uncited/>",
    "Fisk stays unseen until the end of episode three.<Uncited/>",
    "Fisk does not appear before episode three.<Uncited/>",
  ])("is stated by a sentence that says when a character first appears: %s", (text) => {
    expect(problemsOf(hiddenField, text)).toHaveLength(1);
    expect(problemsOf(hiddenField, hidden(text))).toEqual([]);
  });
});
