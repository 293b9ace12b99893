import type { Diagnostic } from "./diagnostic";

/** The size of an image in pixels, or what is wrong with it. */
export type Pixels =
  | { width: number; height: number; fault?: undefined }
  | { fault: Pick<Diagnostic, "problem" | "fix"> };

const SAVE = "Save it anew from an image editor, as";

export const wrongFormat = (kind: string, bytes: Buffer): Pixels => ({
  fault: {
    problem: `This is not a picture of the kind that .${kind} says${kindOf(bytes)}.`,
    fix: `${SAVE} ${kind === "png" ? "PNG" : "WebP"}: another ending does not make another picture.`,
  },
});

export const broken = (what: string): Pixels => ({
  fault: {
    problem: `This picture is damaged: ${what}.`,
    fix: "Copy or save it anew; it may have been cut off on its way.",
  },
});

export const extraData = (what: string): Pixels => ({
  fault: {
    problem: `This picture carries more than its pixels: ${what}. Such data can tell where and by whom a photograph was taken.`,
    fix: "Export it without metadata and color profile; image editors ask for that when they export.",
  },
});

export const animated: Pixels = {
  fault: {
    problem: "This picture moves, and readers could not stop it.",
    fix: "Save one of its frames.",
  },
};

/** 200 kB of one color unpack to 200 MB; this many pixels unpack to 16 MB. */
const MAX_PIXELS = 4_000_000;
const MAX_SIDE = 4000;
/** An image fills the width of a page: one that is much taller than wide would fill several screens. */
const MAX_RATIO = 4;

export function checkPictureSize(width: number, height: number): Pixels {
  const size = `${width} × ${height} pixels`;
  const [short, long] = width < height ? [width, height] : [height, width];
  if (short === 0) return broken(`it says that it has ${size}`);
  if (long > MAX_SIDE || width * height > MAX_PIXELS)
    return {
      fault: {
        problem: `This picture has ${size}: wanted no more than ${MAX_SIDE} on a side, and ${MAX_PIXELS / 1e6} million.`,
        fix: "Make it smaller: pages show pictures 720 pixels wide, twice that on fine screens.",
      },
    };
  if (long > MAX_RATIO * short)
    return {
      fault: {
        problem: `This picture has ${size}: one side is more than ${MAX_RATIO} times the other.`,
        fix: "Cut it to what it is about.",
      },
    };
  return { width, height };
}

const SIGNS: readonly (readonly [name: string, form: RegExp])[] = [
  ["a JPEG", /^\xff\xd8\xff/],
  ["a PNG", /^\x89PNG/],
  ["a GIF", /^GIF8/],
  ["a WebP", /^RIFF....WEBP/s],
  ["an AVIF or HEIC", /^....ftyp/s],
  ["a PDF", /^%PDF/],
  ["a drawing or a page", /^\s*</],
];

/** “, but a JPEG”, or nothing. */
function kindOf(bytes: Buffer): string {
  const start = bytes.toString("latin1", 0, 16);
  const [name] = SIGNS.find(([, form]) => form.test(start)) ?? [];
  return name ? `, but ${name}` : "";
}
