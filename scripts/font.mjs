import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";
import { root } from "./run.mjs";

/**
 * `npm run font`: reduces the sign typeface to the characters that the wiki uses. Run it again after a new version of
 * the typeface, or if a title needs a character that is missing; the result is committed.
 */
const SOURCE = "node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2";
const TARGET = "app/fonts/archivo.woff2";
/** For social images: all characters of the source, in the format that HarfBuzz reads. */
const DRAWN = "app/fonts/archivo.ttf";

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const letters = "ÁÉÍÑÓÖÚÜáäãâçèéêëíïñóôöúü";
const signs = "‘’“”–—…·×›•©";

const latin = Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)).join("");

async function writeSubset(target, characters, targetFormat) {
  const variationAxes = { wght: { min: 600, max: 800 } };
  const source = readFileSync(`${root}${SOURCE}`);
  const font = await subsetFont(source, characters, { targetFormat, variationAxes });
  writeFileSync(`${root}${target}`, font);
  console.log(`${target}: ${font.length} bytes`);
}

await writeSubset(TARGET, ascii + letters + signs, "woff2");
await writeSubset(DRAWN, ascii + latin + signs, "sfnt");
