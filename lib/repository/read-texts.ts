import { decodeText } from "../content/decode-text";
import { runGit } from "./git";

/**
 * The texts of blobs, all by one program.
 * @param blobs as Git names them: what a reader asks for is looked up among those, and never handed to Git
 * @returns by blob; one that is not there, or no text, is left out
 */
export async function readTexts(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (blobs.length === 0) return new Map();
  const asked = `${blobs.join("\n")}\n`;
  return readBatch(await runGit(folder, ["cat-file", "--batch", "--buffer"], asked));
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
