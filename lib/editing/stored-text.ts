import { decodeText } from "../content/decode-text";
import { contentFolder } from "../content/load";
import { executeGit, runGit } from "../git/git";
import { listBlobs } from "../git/read-texts";

/** A file as the last commit has it. */
export type StoredText = {
  /** Git's name of its bytes: an edit says with it what it began with. */
  blob: string;
  /** With LF line endings and without byte order mark. */
  text: string;
  /** As it is in the repository. */
  raw: string;
};

/** The blob of a file that is not there yet. */
export const NO_BLOB = "new";

export const BLOB = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|new)$/;

/** How a text is read: `page` waits for other readers, and fails if too many wait; `edit`, which somebody saves, does not. */
export type ReadFor = "page" | "edit";

/**
 * A file of the content at the last commit.
 * @param file below the content folder: `heroes/jessica-jones.mdx`
 * @returns undefined if it is not there, or no text
 * @throws if Git cannot read the repository
 * @throws BusyError if too many readers wait
 */
export const readStored = (file: string, readFor: ReadFor = "page") =>
  readObject(`HEAD:./${file}`, readFor);

/** The text of a blob; undefined if the repository does not have it. @throws as `readStored` */
export const readBlob = async (blob: string, readFor: ReadFor = "page") =>
  BLOB.test(blob) ? readObject(blob, readFor) : undefined;

async function readObject(name: string, readFor: ReadFor): Promise<StoredText | undefined> {
  const run = readFor === "page" ? runGit : readNow;
  const printed = await run(contentFolder(), ["cat-file", "--batch"], `${name}\n`);
  const [found] = listBlobs(printed);
  const text = found && decodeText(found.bytes).text;
  return text === undefined
    ? undefined
    : { blob: found?.blob ?? "", text, raw: found?.bytes.toString("utf8") ?? "" };
}

const readNow = (folder: string, args: readonly string[], input: string) =>
  executeGit(folder, args, { input });
