import { crc32, inflateSync } from "node:zlib";
import { animated, broken, checkPictureSize, extraData, type Pixels, wrongFormat } from "./pixels";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/** Chunks that define how the pixels look. All others are metadata, or only supported by some programs. */
const WANTED = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "sBIT",
  "pHYs",
  "bKGD",
]);
const MOVING = new Set(["acTL", "fcTL", "fdAT"]);

/** Values per pixel by color type: gray, RGB, palette, gray and alpha, RGB and alpha. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

type Chunk = { type: string; data: Buffer };

/**
 * Checks that a file is a complete PNG and nothing else: every chunk with its checksum, nothing after the last, and as
 * many pixels as it declares, which are not unpacked if they would be too many.
 */
export function parsePng(bytes: Buffer): Pixels {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return wrongFormat("png", bytes);
  const chunks = readChunks(bytes);
  if (!Array.isArray(chunks)) return chunks;
  if (chunks.some(({ type }) => MOVING.has(type))) return animated;
  const foreign = chunks.find(({ type }) => !WANTED.has(type));
  if (foreign) return extraData(`a chunk named ${foreign.type.replace(/[^a-zA-Z]/g, "?")}`);
  const header =
    chunks[0]?.type === "IHDR" && chunks[0].data.length === 13 ? chunks[0].data : undefined;
  if (!header) return broken("it does not start with a header");
  const size = checkPictureSize(header.readUInt32BE(0), header.readUInt32BE(4));
  if (size.fault || hasAllPixels(header, chunks)) return size;
  return broken("its pixel data does not match its size");
}

function readChunks(bytes: Buffer): Chunk[] | Pixels {
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.at(-1)?.type !== "IEND") {
    const end = at + 12 + (at + 8 <= bytes.length ? bytes.readUInt32BE(at) : 0);
    if (end > bytes.length) return broken("it ends before its last chunk");
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return broken("a checksum is wrong");
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return at === bytes.length ? chunks : extraData(`${bytes.length - at} bytes after its end`);
}

function hasAllPixels(header: Buffer, chunks: readonly Chunk[]): boolean {
  const [depth = 0, color = 0, , , interlace = 0] = header.subarray(8);
  const bits = depth * (CHANNELS[color] ?? 0);
  const wanted = passes(header.readUInt32BE(0), header.readUInt32BE(4), interlace)
    // One byte before every line says how it is packed.
    .reduce(
      (sum, [width, height]) =>
        sum + (width > 0 ? height * (1 + Math.ceil((width * bits) / 8)) : 0),
      0,
    );
  const packed = Buffer.concat(
    chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data),
  );
  try {
    return bits > 0 && inflateSync(packed, { maxOutputLength: wanted + 1 }).length === wanted;
  } catch {
    return false;
  }
}

/** Adam7: where each of the seven passes of an interlaced picture begins, and its steps. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const passes = (
  width: number,
  height: number,
  interlace: number,
): [width: number, height: number][] =>
  interlace === 0
    ? [[width, height]]
    : ADAM7.map(([x, y, stepX, stepY]) => [
        Math.ceil((width - x) / stepX),
        Math.ceil((height - y) / stepY),
      ]);
