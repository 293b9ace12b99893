import type { WikiSettings } from "./settings-schema";

/** The grounds that text in a line's color is on: `--paper` and `--sheet`, which a test compares with the stylesheet. */
export const GROUNDS = { text: ["#f6f4ee", "#fffdf8"], text_dark: ["#111216", "#1a1c22"] } as const;

/** The contrast that text needs to be readable (WCAG 2, level AA). */
export const READABLE = 4.5;

/** A color of a line that is hard to read: the field of its line, and its contrast. */
export type FaintColor = { path: (string | number)[]; contrast: number };

/** Every color of a line whose text would be hard to read on its ground. */
export function listFaintColors({ lines }: Pick<WikiSettings, "lines">): FaintColor[] {
  return lines.flatMap(({ color, color_dark, text, text_dark, letters = "#ffffff" }, index) => {
    const pairs = [
      ...GROUNDS.text.map((ground) => ["text", text, ground] as const),
      ...GROUNDS.text_dark.map((ground) => ["text_dark", text_dark, ground] as const),
      ["color", color, letters] as const,
      ["color_dark", color_dark, letters] as const,
    ];
    const faint = pairs.flatMap(([field, one, other]) => {
      const contrast = one ? contrastOf(one, other) : READABLE;
      return contrast < READABLE ? [{ path: ["lines", index, field], contrast }] : [];
    });
    return faint.filter(({ path }, at) => faint.findIndex((one) => one.path[2] === path[2]) === at);
  });
}

/** The contrast of two colors such as `#c4262e`, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, as WCAG defines it. */
function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
