import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { canaryWiki } from "../../content/canary-wiki";
import { wikiOf } from "../../content/example";
import { pictureText } from "../../content/picture-letters";
import { drawArticle, TITLE } from "./draw-article";
import { drawQuote } from "./draw-quote";
import { drawSocial, listSocial } from "./draw-social";
import { paint } from "./paint";
import { INK, MUTE, PAPER, SIGN } from "./palette";
import { setLines } from "./set-lines";
import { openTypeface } from "./typeface";

const root = path.resolve(import.meta.dirname, "../../..");
const typeface = openTypeface(readFileSync(path.join(root, "app/fonts/archivo.ttf")));
const { wiki } = wikiOf(canaryWiki);

const box = { width: 784, height: 310, ...TITLE };
/** One hundred and twenty characters each: wide letters, one word, many words. */
const LONG = [
  "M".repeat(120),
  "Wwwwwwwwwwwwww".repeat(9).slice(0, 120),
  "The Defenders and what became of them ".repeat(4).slice(0, 120).trim(),
  "I ".repeat(60).trim(),
];

const card = { kind: "Production", line: "jessica-jones" as const, stations: ["Cast"] };

/** The box around everything printed in a color: left, top, right, bottom. */
function boundsOf(svg: string, fill: string): number[] {
  const paths = [...svg.matchAll(new RegExp(`<path fill="${fill}" d="([^"]*)"`, "g"))];
  const numbers = paths.flatMap(([, d = ""]) => d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(xs), least(ys), most(xs), most(ys)];
}

describe("a title is never clipped", () => {
  test.each(LONG)("%s", (title) => {
    const { lines, whole } = setLines(typeface, title, box);
    expect(whole).toBe(true);
    expect(lines.join("").replaceAll(" ", "")).toBe(title.replaceAll(" ", ""));
    const [left = 0, top = 0, right = 0, bottom = 0] = boundsOf(
      drawArticle(typeface, { ...card, title }),
      "#fff",
    );
    // The black bar is printed in the same color, within the same margins.
    expect(left).toBeGreaterThanOrEqual(60);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1140);
    expect(bottom).toBeLessThanOrEqual(462);
  });
});

test.each([
  ["one word", "x".repeat(25_000)],
  ["wide letters", "M".repeat(4000)],
  ["many words", "and everything ".repeat(2000)],
  ["letters that the typeface lacks", "東".repeat(4000)],
])("%s without end: no more is measured than a picture has room for", (_, title) => {
  let letters = 0;
  const counting = {
    ...typeface,
    width: (text: string, setting: Parameters<typeof typeface.width>[1]) => {
      letters += text.length;
      return typeface.width(text, setting);
    },
  };
  const { lines, whole } = setLines(counting, title, box);
  expect(whole).toBe(false);
  expect(lines.join(" ").length).toBeGreaterThan(5);
  expect(letters).toBeLessThan(300_000);
});

test("the picture of a very long quote has its opening, within the margins", () => {
  const words = `“${"and everything that came after it, ".repeat(40)}”`;
  const svg = drawQuote(typeface, {
    kind: "Quote",
    words,
    line: "luke-cage",
    speaker: "A speaker whose name has many parts",
    role: "a role that is described in so many words that no picture has room for all of them",
    source: "A paper, January 14, 2017",
    about: ["daredevil", "iron-fist"],
  });
  const [left = 0, , right = 0, bottom = 0] = boundsOf(svg, "#14151a");
  expect(left).toBeGreaterThan(100);
  expect(right).toBeLessThanOrEqual(1140);
  expect(bottom).toBeLessThan(540);
  const [, , mute = 0] = boundsOf(svg, "#5d5a52");
  expect(mute).toBeLessThan(1136 - 2 * 72);
});

test("the picture of a spoiler quote is not that of its words", () => {
  const spoilers = [...wiki.articles.values()].filter(
    (one) => one.kind === "quotes" && one.frontmatter.reveals,
  );
  expect(spoilers.length).toBeGreaterThan(0);
  for (const { id } of spoilers) {
    const title = wiki.summaries.get(id)?.title ?? "";
    const svg = drawSocial(wiki, typeface, `${id}.png`) ?? "";
    const first = title.split(" ")[0] ?? "";
    const letters = typeface.outline(first, { size: 84, weight: 700 }, 158, 0).match(/[A-Z]/g);
    expect(title, id).toContain("(spoiler)");
    expect(
      svg
        .match(/<path fill="#14151a" d="([^"]*)"/)?.[1]
        ?.match(/[A-Z]/g)
        ?.join(""),
    ).toContain(letters?.join(""));
  }
});

test("a letter that the typeface lacks is set without its marks", () => {
  const setting = { size: 10, weight: 800 };
  expect(typeface.width("Kyōto", setting)).toBe(typeface.width("Kyoto", setting));
  expect(typeface.width("東", setting)).toBe(0);
});

test("colors are those of the stylesheet", () => {
  const tokens = readFileSync(path.join(root, "app/styles/tokens.css"), "utf8");
  for (const [token, color] of Object.entries({ ink: INK, paper: PAPER, mute: MUTE, sign: SIGN }))
    expect(tokens, token).toContain(`--${token}: ${color};`);
});

test("a picture is 1200 by 630 and under 60 kB, even with the longest text", async () => {
  const letters = "The quick brown fox — “jumps” over 13 lazy dogs & runs; ";
  const longest = drawQuote(typeface, {
    kind: "Quote",
    words: letters.repeat(9),
    line: undefined,
    speaker: "Wai Ching Ho",
    role: "actor who plays Madame Gao in all of them",
    source: "Entertainment Weekly, September 12, 2017",
    about: ["daredevil", "jessica-jones", "luke-cage", "iron-fist"],
  });
  for (const svg of [longest, drawSocial(wiki, typeface, "site.png") ?? ""]) {
    const png = await paint(svg);
    expect(png.length).toBeLessThan(60_000);
    expect(await sharp(png).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  }
});

test("every article that is not hidden has a picture, and other pages have none", () => {
  const open = [...wiki.summaries.values()].filter(({ reveals }) => reveals.length === 0);
  expect(listSocial(wiki).sort()).toEqual(
    ["site", ...open.map(({ id }) => id)].map((name) => `${name}.png`).sort(),
  );
  expect(drawSocial(wiki, typeface, "heroes/nobody.png")).toBeUndefined();
  expect(drawSocial(wiki, typeface, "heroes/jessica-jones")).toBeUndefined();
});

test("the typeface has every letter that the check accepts, and plain forms of others", () => {
  const setting = { size: 40, weight: 600 };
  const letters = [
    ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
    ...Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)),
    ..."‘’“”–—…·×›•©",
  ];
  expect(pictureText(letters.join(""))).toEqual({ text: letters.join(""), lacking: [] });
  // A soft hyphen has no width, and a space no shape.
  for (const letter of letters.filter((one) => !/[\s\u00ad]/.test(one)))
    expect(typeface.outline(letter, setting, 0, 0), letter).not.toBe("");
  for (const [written, shown] of [
    ["Łukasz Čapek", "Lukasz Capek"],
    ["Đorđe Œuvre", "Dorde OEuvre"],
    ["I ♥ Hell’s Kitchen", "I  Hell’s Kitchen"],
  ] as const)
    expect(typeface.outline(written, setting, 0, 0), written).toBe(
      typeface.outline(shown, setting, 0, 0),
    );
});
