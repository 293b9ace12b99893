import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { svgText } from "../content/example";
import { MAX_PICTURE_BYTES, parsePicture } from "../content/picture";
import { encodePicture } from "./encode-picture";

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#6b4fbb" } });

/** Pixels that no encoder makes small. */
const noise = (width: number, height: number) =>
  sharp(
    Buffer.from(Array.from({ length: width * height * 3 }, (_, i) => (i * 7919 * (i % 251)) % 256)),
    {
      raw: { width, height, channels: 3 },
    },
  );

/** What the check of the content says of a picture that was encoded. */
async function encode(bytes: Uint8Array) {
  const encoded = await encodePicture(bytes);
  if (encoded.fault !== undefined) return encoded;
  const { ending, content } = encoded;
  const written = ending === "svg" ? Buffer.from(content).toString() : content;
  return { ending, content, ...parsePicture(`content/images/a.${ending}`, written) };
}

describe("a photograph", () => {
  test("is turned upright and made smaller, and says nothing of where it was taken", async () => {
    const photo = await blank(3000, 2000)
      .withExif({
        IFD0: { Copyright: "Somebody" },
        IFD3: { GPSLatitude: "40/1 43/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const encoded = await encode(photo);
    expect(encoded).toMatchObject({
      ending: "webp",
      diagnostics: [],
      picture: { width: 1067, height: 1600 },
    });
    if ("content" in encoded) {
      const { exif, icc, xmp } = await sharp(encoded.content).metadata();
      expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
    }
  });

  test("that is hard to compress still fits", async () => {
    const encoded = await encode(await noise(1400, 1000).png().toBuffer());
    expect(encoded).toMatchObject({ ending: "webp", diagnostics: [] });
    expect("content" in encoded && encoded.content.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  });

  test.each(["png", "webp", "avif"] as const)("may be a %s", async (format) => {
    const bytes = await blank(300, 200).toFormat(format).toBuffer();
    expect(await encode(bytes)).toMatchObject({ diagnostics: [], picture: { width: 300 } });
  });
});

describe("a drawing", () => {
  test("stays as it is if it passes the check of drawings", async () => {
    const encoded = await encode(Buffer.from(svgText()));
    expect(encoded).toMatchObject({ ending: "svg", diagnostics: [] });
    expect("content" in encoded && Buffer.from(encoded.content).toString()).toBe(svgText());
  });

  test("with a program is refused, with the line", async () => {
    const hostile = svgText().replace("</svg>", "<script>alert(1)</script></svg>");
    expect(await encode(Buffer.from(hostile))).toEqual({
      fault: expect.stringMatching(/^Line \d+: .*script/),
    });
  });
});

describe("a file is refused", () => {
  test("that is no picture, or one of other formats", async () => {
    const gif = await blank(20, 20).gif().toBuffer();
    const tiff = await blank(20, 20).tiff().toBuffer();
    const own = readFileSync(import.meta.filename);
    for (const bytes of [gif, tiff, own, Buffer.from("%PDF-1.7"), Buffer.alloc(0)])
      expect(await encode(bytes)).toEqual({
        fault: expect.stringContaining("no picture that can be read"),
      });
  });

  test("that is damaged", async () => {
    const bytes = await noise(300, 200).jpeg().toBuffer();
    expect(await encode(bytes.subarray(0, bytes.length / 2))).toHaveProperty("fault");
  });

  test("that unpacks to gigabytes", async () => {
    const bomb = await blank(12_000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await encode(bomb)).toHaveProperty("fault");
  });

  test("that is much longer than wide, or moves", async () => {
    expect(await encode(await blank(100, 900).png().toBuffer())).toEqual({
      fault: expect.stringContaining("more than 4 times the other"),
    });
    const frames = await sharp(
      [await blank(20, 20).png().toBuffer(), await noise(20, 20).png().toBuffer()],
      {
        join: { animated: true },
      },
    )
      .webp()
      .toBuffer();
    expect(await encode(frames)).toEqual({ fault: expect.stringContaining("animated") });
  });
});
