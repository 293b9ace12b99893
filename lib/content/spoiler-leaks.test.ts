import { describe, expect, test } from "vitest";
import {
  castText,
  heroText,
  quoteText,
  seasonText,
  seriesText,
  smallWiki,
  wikiOf,
} from "./example";

const relation = (to: string, more = "") =>
  `relations: [{ to: heroes/${to}, role: enemy, uncited: true${more} }]\n`;
const withReveals = ', reveals: "jessica-jones/1"';
const problemsOf = (files: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, line, problem }) => `${file}:${line} ${problem}`,
  );

describe("a connection that both sides declare", () => {
  const sides = (a: string, b: string) => ({
    "content/heroes/a.mdx": heroText("A", relation("b", a)),
    "content/heroes/b.mdx": heroText("B", relation("a", b)),
  });

  test("is hidden on both sides or on none", () => {
    expect(problemsOf(sides("", ""))).toEqual([]);
    expect(problemsOf(sides(withReveals, withReveals))).toEqual([]);
  });

  test("leaks if it is public on one side and hidden on the other", () => {
    expect(problemsOf(sides(withReveals, ""))).toEqual([
      "content/heroes/b.mdx:5 This is public here, but hidden in content/heroes/a.mdx:5: it is a spoiler for jessica-jones/1.",
    ]);
  });

  test("is looked at relation by relation: friends openly, and something else in a season", () => {
    const killer = relation("b", withReveals).replace("enemy", "killer");
    const victim = relation("a", withReveals).replace("enemy", "victim");
    const friend = (to: string) =>
      relation(to).replace("relations: [", "").replace("enemy", "friend");
    const with_ = (first: string, to: string) => first.replace("}]", `}, ${friend(to)}`.trimEnd());
    expect(
      problemsOf({
        "content/heroes/a.mdx": heroText("A", `${with_(killer, "b")}\n`),
        "content/heroes/b.mdx": heroText("B", `${with_(victim, "a")}\n`),
      }),
    ).toEqual([]);
    expect(
      problemsOf({
        "content/heroes/a.mdx": heroText("A", `${with_(killer, "b")}\n`),
        "content/heroes/b.mdx": heroText("B", relation("a").replace("enemy", "victim")),
      }),
    ).toEqual([
      "content/heroes/b.mdx:5 This is public here, but hidden in content/heroes/a.mdx:5: it is a spoiler for jessica-jones/1.",
    ]);
  });

  test("leaks where one side hides it until an earlier season of the series than the other", () => {
    const until = (season: number) => `, reveals: "jessica-jones/${season}"`;
    const series = {
      "content/series/jessica-jones.mdx": seriesText("Jessica Jones", seasonText(2, "2018-03-08")),
    };
    expect(problemsOf({ ...series, ...sides(until(1), until(2)) })).toEqual([
      "content/heroes/a.mdx:5 This is hidden until jessica-jones/1 here, but until jessica-jones/2 in content/heroes/b.mdx:5.",
    ]);
    expect(problemsOf({ ...series, ...sides(until(2), until(2)) })).toEqual([]);
  });

  test("between a character and an organization counts as well", () => {
    const organization = heroText(
      "The Hand",
      "leaders: [{ to: heroes/a, uncited: true }]\n",
    ).replace("line: jessica-jones\n", "type: order\n");
    expect(
      problemsOf({
        "content/heroes/a.mdx": heroText(
          "A",
          `affiliations: [{ to: organizations/the-hand, uncited: true${withReveals} }]\n`,
        ),
        "content/organizations/the-hand.mdx": organization,
      }),
    ).toEqual([
      "content/organizations/the-hand.mdx:5 This is public here, but hidden in content/heroes/a.mdx:5: it is a spoiler for jessica-jones/1.",
    ]);
  });
});

describe("a part in a series", () => {
  const sides = (played: string, plays: string) => ({
    "content/heroes/a.mdx": heroText(
      "A",
      `played_by:\n  - { actor: cast/actor, series: [series/jessica-jones], sources: [report]${played} }\n`,
    ),
    "content/cast/actor.mdx": castText("Actor", "heroes/a").replace(
      "    sources: [report]\n",
      `    sources: [report]\n${plays}`,
    ),
  });
  const publicRole = "";
  const hiddenRole = '    reveals: "jessica-jones/1"\n';

  test("is hidden on both sides or on none", () => {
    expect(problemsOf(sides("", publicRole))).toEqual([]);
    expect(problemsOf(sides(withReveals, hiddenRole))).toEqual([]);
  });

  test("leaks if the actor makes public what the character hides, and the other way around", () => {
    expect(problemsOf(sides(withReveals, publicRole))).toEqual([
      "content/cast/actor.mdx:5 This is public here, but hidden in content/heroes/a.mdx:6: it is a spoiler for jessica-jones/1.",
    ]);
    expect(problemsOf(sides("", hiddenRole))).toEqual([
      "content/heroes/a.mdx:6 This is public here, but hidden in content/cast/actor.mdx:5: it is a spoiler for jessica-jones/1.",
    ]);
  });
});

describe("a name that a season reveals", () => {
  const secret = heroText("Secret", 'reveals: "jessica-jones/1"\n').replace(
    "line: jessica-jones\n",
    "",
  );
  const named = heroText("Known", 'aliases: [{ name: Hidden Name, reveals: "jessica-jones/1" }]\n');
  const problems = (text: string, fields = "") =>
    problemsOf({
      "content/characters/secret.mdx": secret,
      "content/heroes/known.mdx": named,
      "content/heroes/a.mdx": heroText("A", fields, text),
    });
  const under = (season: string, text: string) =>
    `<Spoiler after="${season}">\n\n${text}\n\n</Spoiler>`;

  test.each([
    "[[Secret]].<Uncited/>",
    "[[Hidden Name]].<Uncited/>",
    "[[characters/secret]].<Uncited/>",
  ])("is not linked in the open: %s", (text) => {
    expect(problems(text)).toEqual([
      "content/heroes/a.mdx:6 This name is public here, but it is a spoiler for jessica-jones/1.",
    ]);
    expect(problems(under("jessica-jones/1", text))).toEqual([]);
  });

  test("an article goes by its open names as before", () => {
    expect(problems("[[Known]].<Uncited/>")).toEqual([]);
  });

  test("may only be named in a field that is hidden too", () => {
    const relation = (more = "") =>
      `relations: [{ to: characters/secret, role: enemy, uncited: true${more} }]\n`;
    expect(problems("Words.<Uncited/>", relation())).toEqual([
      "content/heroes/a.mdx:5 This name is public here, but it is a spoiler for jessica-jones/1.",
    ]);
    expect(problems("Words.<Uncited/>", relation(withReveals))).toEqual([]);
  });

  test("cannot be the subject of a quote: its card shows subjects to everybody", () => {
    expect(
      problemsOf({
        "content/characters/secret.mdx": secret,
        "content/quotes/of-it.mdx": quoteText("A word.", 'reveals: "jessica-jones/1"\n').replace(
          "heroes/jessica-jones",
          "characters/secret",
        ),
      }),
    ).toEqual([
      "content/quotes/of-it.mdx:6 This name is public here, but it is a spoiler for jessica-jones/1.",
    ]);
  });
});

describe("a quote that is a spoiler", () => {
  const quote = quoteText("This is the end.", 'reveals: "jessica-jones/1"\n');
  const placed = (around: string) =>
    `<Spoiler after="${around}">\n\n<Quote id="the-end"/>\n\n</Spoiler>`;
  const problems = (text: string) =>
    problemsOf({
      "content/quotes/the-end.mdx": quote,
      "content/heroes/a.mdx": heroText("A", "", text),
    });

  test("is hidden wherever it is placed", () => {
    expect(problems('<Quote id="the-end"/>')).toEqual([]);
    expect(problems(placed("jessica-jones/1"))).toEqual([]);
  });

  test("cannot be placed in a spoiler for an earlier season of the series", () => {
    const files = {
      "content/series/jessica-jones.mdx": seriesText("Jessica Jones", seasonText(2, "2018-03-08")),
      "content/quotes/the-end.mdx": quote.replace("jessica-jones/1", "jessica-jones/2"),
      "content/heroes/a.mdx": heroText("A", "", placed("jessica-jones/1")),
    };
    expect(problemsOf(files)).toEqual([
      "content/heroes/a.mdx:8 The spoiler around this quote names jessica-jones/1, but the quote is a spoiler for jessica-jones/2.",
    ]);
    expect(problemsOf({ ...files, "content/heroes/a.mdx": heroText("A") })).toEqual([]);
  });
});
