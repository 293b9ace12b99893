import { type ImageId, imageIdFromPath } from "../kinds/article-id";
import type { Diagnostic } from "./diagnostic";
import { parsePng } from "./parse-png";
import { parseWebp } from "./parse-webp";
import { PICTURE_ENDINGS } from "./picture-endings";
import { checkPictureSize } from "./pixels";
import { parseSvg } from "./svg/parse-svg";

type Ending = (typeof PICTURE_ENDINGS)[number];

/** The file of an image; its size in pixels is read from the file itself. */
export type Picture = {
  id: ImageId;
  file: string;
  ending: Ending;
  width: number;
  height: number;
  /** As it is served: a drawing serialized from the checked tree, any other image unchanged. */
  content: string | Uint8Array;
};

export const PICTURE_TYPES: Record<Ending, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  webp: "image/webp",
};

/** The maximum file sizes. A line drawing needs little. */
export const MAX_PICTURE_BYTES = 200_000;
export const MAX_SVG_BYTES = 20_000;

type Fault = Pick<Diagnostic, "problem" | "fix">;

export const DRAWING_TOO_LARGE: Fault = {
  problem: "This drawing is larger than 20 kB.",
  fix: "Simplify it: fewer points, no metadata.",
};

type Parsed = { picture: Picture | undefined; diagnostics: Diagnostic[] };

/**
 * Parses one image file. Pure.
 * @param file its path from the project root: `content/images/office-door.svg`
 * @param content the text of a drawing, the bytes of any other image
 */
export function parsePicture(file: string, content: string | Uint8Array): Parsed {
  const id = imageIdFromPath(file);
  const ending = PICTURE_ENDINGS.find((one) => file.endsWith(`.${one}`));
  const fail = (fault: Fault): Parsed => ({
    picture: undefined,
    diagnostics: [{ file, line: 1, column: 1, ...fault }],
  });
  if (!id || !ending) throw new Error(`${file} does not have the name of an image.`);
  if (typeof content === "string") {
    if (Buffer.byteLength(content) > MAX_SVG_BYTES) return fail(DRAWING_TOO_LARGE);
    const { drawing, diagnostics } = parseSvg(file, content);
    if (!drawing) return { picture: undefined, diagnostics };
    const { fault } = checkPictureSize(drawing.width, drawing.height);
    return fault ? fail(fault) : { picture: { id, file, ending, ...drawing }, diagnostics };
  }
  const size = ending === "png" ? parsePng(Buffer.from(content)) : parseWebp(Buffer.from(content));
  if (size.fault) return fail(size.fault);
  return { picture: { id, file, ending, ...size, content }, diagnostics: [] };
}
