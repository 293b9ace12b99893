import { decodeText } from "../content/decode-text";
import { BusyError } from "../workers/busy-error";
import { runGit } from "./git";

/** If Git fails, one text may be the cause: up to this many are then requested again, one by one. */
const FEW = 4;

/**
 * The texts of blobs, read by one Git process.
 * @param blobs hashes from Git's own output; a hash from a request is only looked up among them, never passed to Git
 * @returns texts by blob, without blobs that are missing (as in a partial clone), not text, or too long
 * @throws BusyError if too many requests wait for Git
 */
export async function readTexts(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (blobs.length === 0) return new Map();
  const input = `${blobs.join("\n")}\n`;
  try {
    return readBatch(await runGit(folder, ["cat-file", "--batch", "--buffer"], input));
  } catch (error) {
    if (error instanceof BusyError) throw error;
    if (blobs.length === 1 || blobs.length > FEW) return new Map();
    const each = await Promise.all(blobs.map((blob) => readTexts(folder, [blob])));
    return new Map(each.flatMap((texts) => [...texts]));
  }
}

const NEWLINE = 10;

/** The texts in the output of `git cat-file --batch`, by blob. */
export function readBatch(printed: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { blob, bytes } of listBlobs(printed)) {
    const text = bytes.includes(0) ? undefined : decodeText(bytes).text;
    if (text !== undefined) texts.set(blob, text);
  }
  return texts;
}

/** Parses the output of `git cat-file --batch`: a line `<blob> blob <bytes>`, the bytes, a line break. What is no blob is left out. */
export function* listBlobs(printed: Buffer): Generator<{ blob: string; bytes: Buffer }> {
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(NEWLINE, at);
    if (end < 0) return;
    const [blob = "", type, size] = printed.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    const bytes = printed.subarray(at, at + Number(size));
    if (type === "blob") yield { blob, bytes };
    at += Number(size) + 1;
  }
}
