import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastOf, GROUNDS, READABLE } from "../../lib/settings/line-contrast";

const css = readFileSync("app/styles/editor.css", "utf8");

test.each([
  ["light", GROUNDS.text, 0],
  ["dark", GROUNDS.text_dark, 1],
] as const)("the colors of the source can be read on %s grounds", (_, grounds, at) => {
  const colors = ["link", "tag", "name", "value"].map(
    (name) => [...css.matchAll(new RegExp(`--code-${name}: (#[\\da-f]{6});`, "g"))][at]?.[1] ?? "",
  );
  for (const color of colors)
    for (const ground of grounds)
      expect(contrastOf(color, ground), `${color} on ${ground}`).toBeGreaterThan(READABLE);
});
