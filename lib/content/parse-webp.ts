import { animated, broken, checkPictureSize, extraData, type Pixels, wrongFormat } from "./pixels";

type Size = { width: number; height: number };
type Chunk = { type: string; data: Buffer };

/** Chunks that define how the pixels look. */
const WANTED = new Set(["VP8X", "ALPH", "VP8 ", "VP8L"]);
const MOVING = new Set(["ANIM", "ANMF"]);

/** Checks that a file is a complete WebP and nothing else: every chunk, and nothing after the last. */
export function parseWebp(bytes: Buffer): Pixels {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WEBP")
    return wrongFormat("webp", bytes);
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return broken("it ends before its last chunk");
  if (end < bytes.length) return extraData(`${bytes.length - end} bytes after its end`);
  const chunks = readChunks(bytes);
  if (!chunks) return broken("its chunks are not as long as they declare");
  if (chunks.some(({ type }) => MOVING.has(type))) return animated;
  const foreign = chunks.find(({ type }) => !WANTED.has(type));
  if (foreign)
    return extraData(`a chunk named ${foreign.type.replace(/[^a-zA-Z0-9]/g, "").slice(0, 4)}`);
  const pictures = chunks.filter(({ type }) => type.startsWith("VP8") && type !== "VP8X");
  const [picture] = pictures;
  const size = picture && pictures.length === 1 ? sizeOf(picture) : undefined;
  if (!size) return broken("it has no image data");
  const canvas = chunks.find(({ type }) => type === "VP8X");
  if (canvas && !isSame(size, canvas.data)) return broken("it declares two different sizes");
  return checkPictureSize(size.width, size.height);
}

function readChunks(bytes: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) return undefined;
    chunks.push({ type: bytes.toString("latin1", at, at + 4), data });
    // Each begins at an even offset.
    at += 8 + length + (length % 2);
  }
  return at === bytes.length ? chunks : undefined;
}

function sizeOf({ type, data }: Chunk): Size | undefined {
  if (data.length < 10) return undefined;
  if (type === "VP8L") {
    const packed = data.readUInt32LE(1);
    // Its signature, and version 0 after the size.
    if (data[0] !== 0x2f || packed >>> 29 !== 0) return undefined;
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  const isKeyFrame = ((data[0] ?? 1) & 1) === 0;
  if (!isKeyFrame || data.toString("hex", 3, 6) !== "9d012a") return undefined;
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

const isSame = ({ width, height }: Size, canvas: Buffer) =>
  canvas.length === 10 &&
  canvas.readUIntLE(4, 3) + 1 === width &&
  canvas.readUIntLE(7, 3) + 1 === height;
