import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ArticleId, pathFromId } from "../kinds/article-id";
import { parseArticle } from "./article";
import { heroText } from "./example";
import { listSourceLines } from "./hidden-lines";
import { addRetroactiveSpoilers, listRetroactive } from "./retroactive-spoilers";

const hero = "heroes/jessica-jones" as ArticleId;
const EVERYTHING = ["jessica-jones/3", "hub/1"];
const linesOf = (text: string, id = hero) =>
  listSourceLines(text, parseArticle(pathFromId(id), text).article, EVERYTHING);

/** `jessica-jones/1: the line`, of lines that say something. */
const hiddenIn = (text: string, id = hero) =>
  linesOf(text, id)
    .filter(({ text, reveals }) => text.trim() !== "" && reveals.length > 0)
    .map(({ text, reveals }) => `${reveals.join("+")}: ${text.trim()}`);

const spoiler = (season: string, text: string) =>
  `<Spoiler after="${season}">\n\n${text}\n\n</Spoiler>`;

describe("the lines of an article's file", () => {
  test("are hidden inside a spoiler, but its tags are not", () => {
    const body = `Open.<Uncited/>\n\n${spoiler("jessica-jones/1", `She kills him.<Uncited/>\n\n${spoiler("hub/1", "He is back.<Uncited/>")}`)}`;
    expect(hiddenIn(heroText("Jessica Jones", "", body))).toEqual([
      "jessica-jones/1: She kills him.<Uncited/>",
      'jessica-jones/1: <Spoiler after="hub/1">',
      "jessica-jones/1+hub/1: He is back.<Uncited/>",
      "jessica-jones/1: </Spoiler>",
    ]);
  });

  test("are hidden for a whole hidden fact", () => {
    const fields =
      "occupation:\n  text: Queen\n  uncited: true\n  reveals: hub/1\nskills:\n  - text: Lying\n    uncited: true\n";
    expect(hiddenIn(heroText("Jessica Jones", fields))).toEqual([
      "hub/1: text: Queen",
      "hub/1: uncited: true",
      "hub/1: reveals: hub/1",
    ]);
  });

  test("are all hidden if the whole article is hidden, its text too", () => {
    const text = `---\ntitle: Other\ndescription: ${"A sentence long enough to stand in a list of results, no more."} Yes.\nreveals: hub/1\n---\nA word.<Uncited/>\n`;
    const lines = linesOf(text, "characters/other" as ArticleId);
    expect(lines.every(({ reveals }) => reveals.join() === "hub/1")).toBe(true);
  });

  test("are hidden in comments, which may be about a hidden field", () => {
    const fields = "# she is a queen\noccupation: { text: Queen, uncited: true, reveals: hub/1 }\n";
    expect(hiddenIn(heroText("Jessica Jones", fields))[0]).toBe("hub/1: # she is a queen");
  });

  test("are hidden by every spoiler of the file if it is invalid by today's rules", () => {
    const text = heroText("Jessica Jones", "", `<Spoiler after="hub/1">\n\n{broken}\n\nShe dies.`);
    expect(linesOf(text).every(({ reveals }) => reveals.join() === "hub/1")).toBe(true);
  });

  test("are hidden by every season if no spoiler can be read", () => {
    const text = heroText("Jessica Jones", "", "<Spoiler after={season}>\n\nShe dies.");
    expect(linesOf(text).every(({ reveals }) => reveals === EVERYTHING)).toBe(true);
  });

  test("include all lines of any file", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          linesOf(text)
            .map((line) => line.text)
            .join("\n"),
        ).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an older revision", () => {
  const today = linesOf(
    heroText(
      "Jessica Jones",
      "real_name: { text: Campbell, uncited: true, reveals: hub/1 }\n",
      `She lives in New York.<Uncited/>\n\n${spoiler("hub/1", "In the end she leaves the city.<Uncited/>")}`,
    ),
  );
  const older = (body: string, fields = "") => {
    const lines = linesOf(heroText("Jessica Jones", fields, body));
    const late = addRetroactiveSpoilers(lines, today);
    return {
      season: listRetroactive(lines, late),
      texts: late.filter(({ reveals }) => reveals.length > 0).map(({ text }) => text),
    };
  };

  test("is hidden if it makes public what was hidden later", () => {
    const { season, texts } = older(
      "She lives in New York.\n\nBut in the end she leaves. No more.",
    );
    expect(season).toEqual(["hub/1"]);
    expect(texts).toEqual(["But in the end she leaves. No more."]);
  });

  test("is hidden in a field if one word matches", () => {
    expect(older("", "aliases: [Jess Campbell]\n").texts).toEqual(["aliases: [Jess Campbell]"]);
  });

  test("is open where it says what is open today", () => {
    expect(older("She lives in New York.<Uncited/>")).toEqual({ season: [], texts: [] });
  });

  test("gets no further spoiler for what it hides itself", () => {
    expect(older(spoiler("hub/1", "In the end she leaves the city.<Uncited/>")).season).toEqual([]);
  });
});
