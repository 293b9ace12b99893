import { decodeText } from "../content/decode-text";
import { BusyError } from "../workers/busy-error";
import { runGit } from "./git";

/** A program that fails may have failed over one of the texts: so few are asked for again, each alone. */
const FEW = 4;

/**
 * The texts of blobs, all by one program.
 * @param blobs as Git names them: what a reader asks for is looked up among those, and never handed to Git
 * @returns by blob; one that is not there (as in a partial clone), is no text, or is too long for Git to print is left out
 * @throws BusyError where too many ask
 */
export async function readTexts(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (blobs.length === 0) return new Map();
  const asked = `${blobs.join("\n")}\n`;
  try {
    return readBatch(await runGit(folder, ["cat-file", "--batch", "--buffer"], asked));
  } catch (error) {
    if (error instanceof BusyError) throw error;
    if (blobs.length === 1 || blobs.length > FEW) return new Map();
    const each = await Promise.all(blobs.map((blob) => readTexts(folder, [blob])));
    return new Map(each.flatMap((texts) => [...texts]));
  }
}

const NEWLINE = 10;

/** Reads what `git cat-file --batch` printed: a line `<blob> blob <bytes>`, the bytes, an end of line. */
export function readBatch(printed: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(NEWLINE, at);
    if (end < 0) break;
    const [blob = "", type, size] = printed.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    const bytes = printed.subarray(at, at + Number(size));
    const text = type === "blob" && !bytes.includes(0) ? decodeText(bytes).text : undefined;
    if (text !== undefined) texts.set(blob, text);
    at += Number(size) + 1;
  }
  return texts;
}
