import { readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";
import { root } from "./run.mjs";

/**
 * `npm run font`: cuts the sign typeface down to what the wiki sets in it. Run it again after a new
 * version of the typeface, or when a title needs a letter that is not here; the result is committed.
 */
const SOURCE = "node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2";
const TARGET = "app/fonts/archivo.woff2";

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");
const letters = "ÁÉÍÑÓÖÚÜáäãâçèéêëíïñóôöúü";
const signs = "‘’“”–—…·×›•©";

const font = await subsetFont(readFileSync(`${root}${SOURCE}`), ascii + letters + signs, {
  targetFormat: "woff2",
  variationAxes: { wght: { min: 600, max: 800 } },
});
writeFileSync(`${root}${TARGET}`, font);
console.log(`${TARGET}: ${font.length} bytes`);
