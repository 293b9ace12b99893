import type { Diagnostic } from "./diagnostic";

/** The size of an image in pixels, or what is wrong with it. */
export type Pixels =
  | { width: number; height: number; fault?: undefined }
  | { fault: Pick<Diagnostic, "problem" | "fix"> };

const SAVE = "Save it again from an image editor, as";

export const wrongFormat = (kind: string, bytes: Buffer): Pixels => ({
  fault: {
    problem: `This is not a ${kind === "png" ? "PNG" : "WebP"} image, as .${kind} says${kindOf(bytes)}.`,
    fix: `${SAVE} ${kind === "png" ? "PNG" : "WebP"}: changing the extension does not convert an image.`,
  },
});

export const broken = (what: string): Pixels => ({
  fault: {
    problem: `This image is damaged: ${what}.`,
    fix: "Copy or save it again; it may have been cut off while copying.",
  },
});

export const extraData = (what: string): Pixels => ({
  fault: {
    problem: `This image contains more than its pixels: ${what}. Such data can reveal where and by whom a photograph was taken.`,
    fix: "Export it without metadata and color profile; image editors have an option for that.",
  },
});

export const animated: Pixels = {
  fault: {
    problem: "This image is animated, and readers could not stop it.",
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
  if (short === 0) return broken(`its declared size is ${size}`);
  if (long > MAX_SIDE || width * height > MAX_PIXELS)
    return {
      fault: {
        problem: `This image has ${size}: expected at most ${MAX_SIDE} on a side, and ${MAX_PIXELS / 1e6} million in all.`,
        fix: "Make it smaller: pages show images 720 pixels wide, or twice that on high-resolution screens.",
      },
    };
  if (long > MAX_RATIO * short)
    return {
      fault: {
        problem: `This image has ${size}: one side is more than ${MAX_RATIO} times the other.`,
        fix: "Crop it to its subject.",
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
