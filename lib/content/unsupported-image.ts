import type { Diagnostic } from "./diagnostic";

const CONVERTIBLE = /\.(?:jpe?g|jfif|gif|avif|tiff?)$/i;
const PIXELS = /\.(?:hei[cf]|bmp|psd|ico)$/i;
const DRAWINGS = /\.(?:svgz|eps|ai|pdf)$/i;
const OURS = /\.(?:svg|png|webp)$/i;

/**
 * What to do with an image in an unsupported format. Decided by the file name: read as text, it would only be reported
 * as a wrong encoding. Undefined for any other file.
 */
export function explainUnsupportedImage(
  file: string,
): Pick<Diagnostic, "problem" | "fix"> | undefined {
  const [, name = "", ending = ""] = /^(content\/images\/.*)(\.[^./]+)$/.exec(file) ?? [];
  const lower = ending.toLowerCase();
  if (OURS.test(ending) && ending !== lower)
    return {
      problem: `The extension ${ending} is in capitals.`,
      fix: `Rename the file to ${name}${lower}.`,
    };
  const problem = `This is a ${ending} file, but images can only be .svg, .png or .webp.`;
  if (DRAWINGS.test(ending))
    return { problem, fix: "Export it as plain SVG from a drawing program." };
  const fix = "Export it as .webp or .png from an image editor";
  // A name with other characters might close the quotation marks.
  if (CONVERTIBLE.test(ending) && /^[\w./-]+$/.test(file))
    return {
      problem,
      fix: `${fix}, or convert it: node -e "require('sharp')('${file}').rotate().webp().toFile('${name}.webp')". Then delete this file.`,
    };
  if (CONVERTIBLE.test(ending) || PIXELS.test(ending))
    return { problem, fix: `${fix}, and delete this file.` };
  return undefined;
}
