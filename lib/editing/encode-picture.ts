import sharp from "sharp";
import { decodeText } from "../content/decode-text";
import { MAX_PICTURE_BYTES, parsePicture } from "../content/picture";
import { checkPictureSize } from "../content/pixels";

/** A picture as the content may have it, or a sentence that says why it cannot. */
export type EncodedPicture =
  | { ending: "svg" | "webp"; content: Uint8Array; fault?: undefined }
  | { fault: string };

/** What is read. Others are containers of many formats, or moving pictures. */
const FORMATS: readonly string[] = ["jpeg", "png", "webp", "avif", "heif"];

/** More pixels than a camera has: a small file can unpack to gigabytes. */
const MOST_PIXELS = 60_000_000;

/** The longest side in pixels: pages show pictures 720 pixels wide, twice that on a sharp screen. */
const SIDES = [1600, 1200, 900, 640] as const;
const QUALITIES = [82, 70, 55] as const;

const NOT_READABLE =
  "This file is no picture that can be read here. Save it as JPEG, PNG or WebP in an image editor, or choose another one.";

/**
 * Makes a picture of the content from a file that somebody has chosen. A drawing has to pass the check of drawings as it is. Any other
 * picture is decoded and encoded again, turned upright, as WebP of at most 200 kB: no byte of the file itself is left, so no
 * metadata and no place where it was taken. Runs in a process with limits.
 */
export async function encodePicture(bytes: Uint8Array): Promise<EncodedPicture> {
  return isDrawing(bytes) ? checkDrawing(bytes) : encodePixels(bytes);
}

const isDrawing = (bytes: Uint8Array) =>
  /^(?:\uFEFF)?\s*</.test(Buffer.from(bytes.subarray(0, 200)).toString());

function checkDrawing(bytes: Uint8Array): EncodedPicture {
  const { text, notText } = decodeText(bytes);
  if (text === undefined) return { fault: `${notText.problem} ${notText.fix}` };
  const { picture, diagnostics } = parsePicture("content/images/drawing.svg", text);
  const [first] = diagnostics;
  if (picture && !first) return { ending: "svg", content: Buffer.from(text) };
  return { fault: `Line ${first?.line ?? 1}: ${first?.problem} ${first?.fix}` };
}

async function encodePixels(bytes: Uint8Array): Promise<EncodedPicture> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error" as const };
  try {
    const { format, width, height, pages = 1 } = await sharp(bytes, options).metadata();
    if (!FORMATS.includes(format)) return { fault: NOT_READABLE };
    if (pages > 1)
      return { fault: "This picture is animated, and readers could not stop it. Save one frame." };
    const shape = checkPictureSize(...fitInto(width, height, SIDES[0]));
    if (shape.fault) return { fault: `${shape.fault.problem} ${shape.fault.fix}` };
    for (const side of SIDES)
      for (const quality of QUALITIES) {
        const content = await sharp(bytes, options)
          .rotate()
          .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
          .webp({ quality, smartSubsample: true })
          .toBuffer();
        if (content.length <= MAX_PICTURE_BYTES) return { ending: "webp", content };
      }
    return { fault: "This picture stays larger than 200 kB. Crop it to its subject." };
  } catch {
    return { fault: NOT_READABLE };
  }
}

/** The size of a picture that fits into a square; a smaller one keeps its own. */
function fitInto(width: number, height: number, side: number): [number, number] {
  const factor = Math.min(1, side / Math.max(width, height));
  return [Math.round(width * factor), Math.round(height * factor)];
}
