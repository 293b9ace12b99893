import { type ImageId, imageIdFromPath } from "./article-id";
import type { Diagnostic } from "./diagnostic";
import { parseSvg } from "./svg/parse-svg";

export const PICTURE_ENDINGS = ["svg", "png", "webp"] as const;

type Ending = (typeof PICTURE_ENDINGS)[number];

/** The file of an image as it is shown; its size in pixels is read from the file itself. */
export type Picture = {
  id: ImageId;
  file: string;
  ending: Ending;
  width: number;
  height: number;
  content: string | Uint8Array;
};

export const PICTURE_TYPES: Record<Ending, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  webp: "image/webp",
};

/** The most that a picture may weigh. A drawing in lines needs little. */
export const MAX_PICTURE_BYTES = 200_000;
const MAX_SVG_BYTES = 20_000;

type Parsed = { picture: Picture | undefined; diagnostics: Diagnostic[] };

/**
 * Reads one picture. Pure.
 * @param file its path from the top of the project: `content/images/office-door.svg`
 * @param content the text of a drawing, the bytes of any other picture
 */
export function parsePicture(file: string, content: string | Uint8Array): Parsed {
  const id = imageIdFromPath(file);
  const ending = PICTURE_ENDINGS.find((one) => file.endsWith(`.${one}`));
  const fail = (problem: string, mend: string): Parsed => ({
    picture: undefined,
    diagnostics: [{ file, line: 1, column: 1, problem, mend }],
  });
  if (!id || !ending) throw new Error(`${file} is no picture: its name says so.`);
  if (typeof content === "string") {
    if (Buffer.byteLength(content) > MAX_SVG_BYTES)
      return fail("This drawing is larger than 20 kB.", "Simplify it: fewer points, no metadata.");
    const { drawing, diagnostics } = parseSvg(file, content);
    return { picture: drawing && { id, file, ending, ...drawing }, diagnostics };
  }
  const size = sizeOf[ending]?.(Buffer.from(content));
  if (size?.width && size.height)
    return { picture: { id, file, ending, ...size, content }, diagnostics: [] };
  return fail(`This is not a picture of the kind that .${ending} says.`, "Save it anew as such.");
}

type Size = { width: number; height: number };

/** Each kind of file says its size near its beginning; undefined where it is not of that kind. */
const sizeOf: Partial<Record<Ending, (bytes: Buffer) => Size | undefined>> = {
  png(bytes) {
    if (bytes.length < 24 || bytes.toString("latin1", 1, 4) !== "PNG") return undefined;
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  },
  webp(bytes) {
    if (bytes.length < 30 || bytes.toString("latin1", 8, 12) !== "WEBP") return undefined;
    const kind = bytes.toString("latin1", 12, 16);
    if (kind === "VP8X")
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    if (kind === "VP8 ")
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    const packed = bytes.readUInt32LE(21);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  },
};
