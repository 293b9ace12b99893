import sharp from "sharp";

/** A drawing as a PNG. A sign has few colors, so a palette is enough: a third of the bytes. */
export const paint = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true, colours: 128, effort: 1, dither: 0 }).toBuffer();
