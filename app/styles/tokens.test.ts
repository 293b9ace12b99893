import { readFileSync } from "node:fs";
import postcss, { type Container, type Declaration } from "postcss";
import { describe, expect, test } from "vitest";
import { contrastOf, GROUNDS } from "@/lib/settings/line-contrast";
import { lineStyles } from "@/lib/settings/line-styles";
import { settings } from "@/lib/settings/settings";

/** The tokens of the design and the colors of the lines, read from the stylesheets, and how well text can be read on its grounds. */
const css = postcss.parse(
  `${readFileSync("app/styles/tokens.css", "utf8")}\n${lineStyles(settings)}`,
);

type Scheme = "light" | "dark";
type Tokens = Record<string, string>;

function tokensIn(container: Container | undefined): Tokens {
  const all = (container?.nodes ?? []).filter((node): node is Declaration => node.type === "decl");
  return Object.fromEntries(
    all.filter(({ prop }) => prop.startsWith("--")).map(({ prop, value }) => [prop, value]),
  );
}

/** What the rules of a selector at the top of the sheet set in a color scheme. */
function readTokens(selector: string, scheme: Scheme): Tokens {
  const rules = css.nodes.filter((node) => node.type === "rule" && node.selector === selector);
  return Object.assign(
    {},
    ...rules.flatMap((rule) => {
      const nested = (rule as Container).nodes?.find(
        (node) => node.type === "atrule" && node.name === "variant" && node.params === "dark",
      );
      return [
        tokensIn(rule as Container),
        scheme === "dark" ? tokensIn(nested as Container | undefined) : {},
      ];
    }),
  );
}

function colorOf(token: string, tokens: Tokens): number[] {
  const value = tokens[token] ?? token;
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return colorOf(other, tokens);
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(value)?.[1];
  if (!hex) throw new Error(`${token} is no color that this test can read: ${value}`);
  const pairs = hex.length === 3 ? [...hex].map((one) => one + one) : (hex.match(/../g) ?? []);
  return pairs.map((pair) => Number.parseInt(pair, 16) / 255);
}

const mix = (over: number[], under: number[], share: number) =>
  over.map((channel, index) => channel * share + (under[index] ?? 0) * (1 - share));

/** Relative luminance, as WCAG defines it. */
function luminance(color: number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number[], b: number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

const lines = css.nodes.flatMap((node) =>
  node.type === "rule" ? (/^\[data-line="([\w-]+)"\]$/.exec(node.selector)?.[1] ?? []) : [],
);

test("every line of the settings has its colors", () => {
  expect(lines).toEqual(settings.lines.map(({ id }) => id));
});

test("the check of wiki.yaml looks at the grounds of the stylesheet, and comes to the same contrast", () => {
  for (const [scheme, grounds] of [
    ["light", GROUNDS.text],
    ["dark", GROUNDS.text_dark],
  ] as const) {
    const { "--paper": paper, "--sheet": sheet } = readTokens(":root", scheme);
    expect(grounds).toEqual([paper, sheet]);
  }
  expect(contrastOf("#c4262e", "#f6f4ee")).toBeCloseTo(
    contrast(colorOf("#c4262e", {}), colorOf("#f6f4ee", {})),
    5,
  );
});

describe.each<Scheme>(["light", "dark"])(
  "every text has a contrast of 4.5 in the %s scheme",
  (scheme) => {
    const root = readTokens(":root", scheme);
    const color = (token: string, tokens = root) => colorOf(token, tokens);
    const check = (text: number[], ground: number[]) =>
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);

    test.each(
      ["--ink", "--mute", "--wanted"].flatMap((text) =>
        ["--paper", "--sheet"].map((ground) => [text, ground] as const),
      ),
    )("%s on %s", (text, ground) => check(color(text), color(ground)));

    test.each([
      ["white", 1],
      ["white at 80 percent", 0.8],
    ])("%s on --sign", (_, share) => {
      const white = color("#fff");
      check(mix(white, color("--sign"), share), color("--sign"));
    });

    test("--ink on the stripes of a spoiler", () =>
      check(color("--ink"), mix(color("--mute"), color("--paper"), 0.16)));

    test("--paper on --ink, as on buttons", () => check(color("--paper"), color("--ink")));

    test.each(lines)("the line of %s", (line) => {
      const tokens = { ...root, ...readTokens(`[data-line="${line}"]`, scheme) };
      for (const ground of ["--paper", "--sheet"])
        check(color("--line-text", tokens), color(ground, tokens));
      check(color("--on-line", tokens), color("--line", tokens));
    });
  },
);
