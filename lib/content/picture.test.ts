import { crc32, deflateSync } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { svgText } from "./example";
import { parsePicture } from "./picture";

const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 4, background: "#c4262e80" } });
const photo = () => blank(64, 40).withExif({ IFD3: { GPSLatitude: "40/1 45/1 0/1" } });

const png = await blank(64, 40).png().toBuffer();
const webp = await blank(64, 40).webp().toBuffer();

const palette = await blank(64, 40).png({ palette: true }).toBuffer();
const gray = await blank(64, 40).grayscale().removeAlpha().png().toBuffer();
const interlaced = await blank(64, 40).png({ progressive: true }).toBuffer();
const deep = await blank(64, 40).toColorspace("rgb16").png().toBuffer();
const lossy = await blank(64, 40).removeAlpha().webp().toBuffer();
const lossless = await blank(64, 40).webp({ lossless: true }).toBuffer();
const jpeg = await blank(64, 40).jpeg().toBuffer();
const gif = await blank(64, 40).gif().toBuffer();
const pngPhoto = await photo().png().toBuffer();
const webpPhoto = await photo().webp().toBuffer();
const wide = await blank(64, 40).withIccProfile("p3").webp().toBuffer();
/** Its size follows the beginnings of the file, the chunk and the frame. */
const wideWebp = Buffer.from(lossy);
wideWebp.writeUInt16LE(16_000, 26);

const resultOf = (ending: string, bytes: Uint8Array) => {
  const { picture, diagnostics } = parsePicture(`content/images/door.${ending}`, bytes);
  return picture
    ? `${picture.width} × ${picture.height}`
    : diagnostics.map(({ problem }) => problem).join("\n");
};

/** A chunk of a PNG, its checksum right. */
function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const bytes = Buffer.alloc(named.length + 8);
  bytes.writeUInt32BE(data.length);
  named.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(named), named.length + 4);
  return bytes;
}

/** A PNG of one color that says it is of a size, its pixels of another. */
function pngOf(width: number, height: number, lines = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(lines * (1 + Math.ceil(width / 8))))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const insertChunk = (type: string, data: string) =>
  Buffer.concat([png.subarray(0, 33), chunk(type, Buffer.from(data)), png.subarray(33)]);

describe("a picture of every sort says its own size", () => {
  test.each([
    ["png", "RGB and alpha", png],
    ["png", "a palette", palette],
    ["png", "gray", gray],
    ["png", "interlaced", interlaced],
    ["png", "16 bits", deep],
    ["png", "one bit", pngOf(64, 40)],
    ["webp", "lossy, with alpha", webp],
    ["webp", "lossy", lossy],
    ["webp", "lossless", lossless],
  ])("a .%s, %s", (ending, _, bytes) => {
    expect(resultOf(ending, bytes)).toBe("64 × 40");
  });

  test("an interlaced one of a few pixels, of which some passes are empty", async () => {
    expect(resultOf("png", await blank(3, 2).png({ progressive: true }).toBuffer())).toBe("3 × 2");
  });
});

describe("a file is what its ending says, and all of it", () => {
  test.each([
    ["webp", png, "This is not a WebP image, as .webp says, but a PNG."],
    ["png", webp, "This is not a PNG image, as .png says, but a WebP."],
    ["png", jpeg, "This is not a PNG image, as .png says, but a JPEG."],
    ["webp", gif, "This is not a WebP image, as .webp says, but a GIF."],
    ["png", Buffer.from("<script>alert(1)</script>"), "says, but a drawing or a page."],
    ["png", Buffer.alloc(0), "This is not a PNG image, as .png says."],
    ["webp", Buffer.alloc(0), "This is not a WebP image, as .webp says."],
  ])("a .%s that is another", (ending, bytes, problem) => {
    expect(resultOf(ending, bytes)).toContain(problem);
  });

  test("cut off anywhere", () => {
    for (const [ending, bytes] of [
      ["png", png],
      ["webp", webp],
    ] as const)
      for (let length = 0; length < bytes.length; length += 1)
        expect(resultOf(ending, bytes.subarray(0, length)), `${ending} ${length}`).toMatch(
          /^This image is damaged|^This is not a (?:PNG|WebP) image/,
        );
  });

  test("changed anywhere, a PNG is damaged", () => {
    for (let at = 8; at < png.length; at += 1) {
      const changed = Buffer.from(png);
      changed.writeUInt8((changed[at] ?? 0) ^ 1, at);
      expect(resultOf("png", changed), String(at)).toContain("This image is damaged");
    }
  });

  test("changed anywhere, a WebP is still one or an error, and nothing throws", () => {
    for (let at = 0; at < webp.length; at += 1)
      for (const bits of [1, 0x80, 0xff]) {
        const changed = Buffer.from(webp);
        changed.writeUInt8((changed[at] ?? 0) ^ bits, at);
        expect(resultOf("webp", changed)).toMatch(/^(?:64 × 40$|This image|This is not)/);
      }
  });

  test("with more or fewer pixels than it says", () => {
    const damaged = "This image is damaged: its pixel data does not match its size.";
    expect(resultOf("png", pngOf(64, 40, 39))).toBe(damaged);
    expect(resultOf("png", pngOf(64, 40, 41))).toBe(damaged);
  });
});

describe("a file holds its pixels and nothing else", () => {
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");

  test.each([
    ["png", Buffer.concat([png, page]), `${page.length} bytes after its end`],
    ["webp", Buffer.concat([webp, page]), `${page.length} bytes after its end`],
    ["png", insertChunk("tEXt", page.toString()), "a chunk named tEXt"],
    ["png", insertChunk("iTXt", "XML:com.adobe.xmp"), "a chunk named iTXt"],
    ["png", insertChunk("a<b>", ""), "a chunk named a?b?"],
    ["png", pngPhoto, "a chunk named eXIf"],
    ["webp", webpPhoto, "a chunk named EXIF"],
    ["webp", wide, "a chunk named ICCP"],
  ])("a .%s that is something else besides", (ending, bytes, what) => {
    expect(resultOf(ending, bytes)).toContain(`This image contains more than its pixels: ${what}.`);
  });

  test("a picture that moves", async () => {
    const second = await blank(64, 40).negate().png().toBuffer();
    const frames = sharp([png, second], { join: { animated: true } });
    const moving = await frames.webp({ loop: 0 }).toBuffer();
    expect(resultOf("webp", moving)).toBe("This image is animated, and readers could not stop it.");
    expect(resultOf("png", insertChunk("acTL", "12345678"))).toBe(
      "This image is animated, and readers could not stop it.",
    );
  });
});

describe("a size that pages and memories can hold", () => {
  const drawing = (box: string) => svgText().replace("0 0 480 320", box);

  test.each([
    ["png", pngOf(40_000, 40_000, 0), "40000 × 40000 pixels: expected at most 4000 on a side"],
    ["png", pngOf(0xffff_ffff, 0xffff_ffff, 0), "expected at most 4000 on a side"],
    [
      "png",
      pngOf(3000, 2000),
      "3000 × 2000 pixels: expected at most 4000 on a side, and 4 million in all.",
    ],
    ["png", pngOf(0, 40), "damaged: its declared size is 0 × 40 pixels"],
    ["png", pngOf(10, 300), "one side is more than 4 times the other"],
    ["webp", wideWebp, "16000 × 40 pixels"],
  ])("a .%s", (ending, bytes, problem) => {
    expect(bytes.length).toBeLessThan(200_000);
    expect(resultOf(ending, bytes)).toContain(problem);
  });

  test("a drawing too", () => {
    const problemIn = (box: string) =>
      parsePicture("content/images/door.svg", drawing(box)).diagnostics[0]?.problem;
    expect(problemIn("0 0 1 9999")).toContain("1 × 9999 pixels: expected at most 4000 on a side");
    expect(problemIn("0 0 9 999")).toContain("one side is more than 4 times the other");
    expect(problemIn("0 0 480 120")).toBeUndefined();
  });
});
