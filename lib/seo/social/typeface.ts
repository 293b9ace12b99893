import { Blob, Buffer, Face, Font, shape, Variation } from "harfbuzzjs";
import { pictureText } from "../../content/picture-letters";

/** The style of a text: its size in pixels, and its weight from 600 to 800; heavy weights are set tight. */
export type Setting = { size: number; weight: number };

/** Sets texts in one typeface as shapes, so that no picture needs a font. */
export type Typeface = {
  width(text: string, setting: Setting): number;
  /** The text as the data of an SVG path, its baseline beginning at a point. */
  outline(text: string, setting: Setting, x: number, y: number): string;
};

type Glyph = { id: number; at: number };

/** @param bytes a TrueType font with an axis of weights */
export function openTypeface(bytes: Uint8Array): Typeface {
  const face = new Face(new Blob(bytes.slice().buffer));
  const fonts = new Map<number, Font>();
  const fontOf = (weight: number) => {
    const font = fonts.get(weight) ?? new Font(face);
    if (!fonts.has(weight)) font.setVariations([new Variation("wght", weight)]);
    fonts.set(weight, font);
    return font;
  };
  // The same words are measured at many sizes and set in many pictures; names of a whole build fit in.
  const known = new Map<string, Run>();
  const set = (text: string, weight: number) => {
    const key = `${weight} ${text}`;
    const run = known.get(key) ?? layOut(fontOf(weight), text, weight >= TIGHT.from ? TIGHT.by : 0);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, run);
    return run;
  };
  return {
    width: (text, { size, weight }) => (set(text, weight).width * size) / face.upem,
    outline(text, { size, weight }, x, y) {
      const scale = size / face.upem;
      const font = fontOf(weight);
      return set(text, weight)
        .glyphs.map(({ id, at }) => place(font.glyphToPath(id), scale, x + at * scale, y))
        .join("");
    },
  };
}

type Run = { glyphs: Glyph[]; width: number };

const MAX_KNOWN = 10_000;

/** The letter spacing of the site's headings, in units of the font. */
const TIGHT = { from: 700, by: -20 };

/** A letter that the typeface lacks is set without its marks, or left out. */
function layOut(font: Font, text: string, tracking: number): Run {
  const known = shaped(font, text, tracking);
  if (!known.glyphs.some(({ id }) => id === 0)) return known;
  const letters = [...pictureText(text).text].filter((one) =>
    shaped(font, one, 0).glyphs.every(({ id }) => id !== 0),
  );
  return shaped(font, letters.join(""), tracking);
}

function shaped(font: Font, text: string, tracking: number): Run {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  let width = 0;
  const glyphs = buffer.getGlyphInfos().map(({ codepoint }, index) => {
    const at = width + (positions[index]?.xOffset ?? 0);
    width += (positions[index]?.xAdvance ?? 0) + tracking;
    return { id: codepoint, at };
  });
  return { glyphs, width };
}

/**
 * Moves and scales a path whose numbers are pairs, from a font's upward axis to a picture's downward
 * one. It begins on a whole pixel: letters that look the same pack to less.
 */
function place(path: string, scale: number, left: number, y: number): string {
  const x = Math.round(left);
  let isX = false;
  return path.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    isX = !isX;
    const value = isX ? x + Number(number) * scale : y - Number(number) * scale;
    return String(Math.round(value * 10) / 10);
  });
}
