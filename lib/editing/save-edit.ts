import { encodeLike } from "../authoring/encode-like";
import type { Diagnostic } from "../content/diagnostic";
import { contentFolder, MAX_BYTES, TEXT_TOO_LARGE } from "../content/load";
import type { CommitAuthor } from "../git/author-address";
import { type ArticleId, pathFromId } from "../kinds/article-id";
import { readBranch } from "../publishing/branch";
import { type MergePart, mergedText, mergeTexts } from "../publishing/merge-texts";
import { publish } from "../publishing/publish";
import { type Refused, whileOthersPublish } from "../publishing/while-others-publish";
import { checkWhole, type DraftFile } from "./check-draft";
import { NO_BLOB, type ReadFor, readBlob, readStored, type StoredText } from "./stored-text";

/** An article as somebody wants it to be. */
export type Edit = {
  id: ArticleId;
  /** The blob with which they began; `new` for an article that was not there. */
  base: string;
  /** With LF line endings. */
  text: string;
  /** New records that belong to it, and are published with it. */
  records?: readonly DraftFile[];
};

/** An edit, put on top of what was published since it began. */
export type MergedEdit =
  | { state: "merged"; text: string; theirs: StoredText | undefined; isMerged: boolean }
  | { state: "conflict"; parts: readonly MergePart[]; theirs: StoredText }
  /** What the edit began with is not in the repository, or the article is gone. */
  | { state: "lost"; theirs: StoredText | undefined };

const belowContent = (file: string) => file.replace(/^content\//, "");

export const fileOf = (id: ArticleId) => belowContent(pathFromId(id));

/** Puts an edit on top of what is published now. @throws as `readStored` */
export async function mergeEdit(
  { id, base, text }: Edit,
  readFor: ReadFor = "page",
): Promise<MergedEdit> {
  const theirs = await readStored(fileOf(id), readFor);
  if ((theirs?.blob ?? NO_BLOB) === base) return { state: "merged", text, theirs, isMerged: false };
  if (!theirs) return { state: "lost", theirs };
  const began = base === NO_BLOB ? { text: "" } : await readBlob(base, readFor);
  if (!began) return { state: "lost", theirs };
  const parts = await mergeTexts({ base: began.text, mine: text, theirs: theirs.text });
  const merged = mergedText(parts);
  return merged === undefined
    ? { state: "conflict", parts, theirs }
    : { state: "merged", text: merged, theirs, isMerged: true };
}

/** What has become of an edit. */
export type SavedEdit =
  | { state: "published"; hash: string }
  /** It says what is published already. */
  | { state: "same" }
  | { state: "problems"; problems: readonly Diagnostic[] }
  | Refused
  /** There is a file of that name already, which somebody else has written. */
  | { state: "taken"; file: string }
  | Exclude<MergedEdit, { state: "merged" }>;

type Commit = { author: CommitAuthor; committer: CommitAuthor; message: string };

/**
 * Publishes an edit as one commit, if the whole wiki has no problem with it. If something was published meanwhile, it is merged
 * and checked again.
 */
export const saveEdit = (edit: Edit, commit: Commit): Promise<SavedEdit> =>
  whileOthersPublish(() => trySaving(edit, commit));

/** Publishes files that are not there yet, as one commit, in the same way. Nothing of others is ever merged with them. */
export const saveNew = (files: readonly DraftFile[], commit: Commit): Promise<SavedEdit> =>
  whileOthersPublish(async () => {
    const { head } = await readBranch(contentFolder());
    return publishChecked(files, new Map(), { ...commit, head });
  });

async function trySaving(edit: Edit, commit: Commit): Promise<SavedEdit> {
  const { id, records = [] } = edit;
  const { head } = await readBranch(contentFolder());
  const merged = await mergeEdit(edit, "edit");
  if (merged.state !== "merged") return merged;
  const { text, theirs } = merged;
  if (text === theirs?.text && records.length === 0) return { state: "same" };
  const file = pathFromId(id);
  const former = new Map(theirs ? [[file, theirs]] : []);
  return publishChecked([...records, [file, text]], former, { ...commit, head });
}

/** @param former the files among them that are there already */
async function publishChecked(
  files: readonly DraftFile[],
  former: ReadonlyMap<string, StoredText>,
  commit: Commit & { head: string },
): Promise<SavedEdit> {
  for (const [file] of files)
    if (!former.has(file) && (await readStored(belowContent(file), "edit")))
      return { state: "taken", file };
  const problems = await checkWhole(files);
  if (problems.length > 0) return { state: "problems", problems };
  const published = files.map(([file, text]) => {
    const theirs = former.get(file);
    const bytes = Buffer.from(theirs ? encodeLike(theirs.raw, text) : text);
    return { file: belowContent(file), bytes };
  });
  // With line endings as the file has them.
  const tooLarge = published.filter(({ bytes }) => bytes.length > MAX_BYTES);
  if (tooLarge.length > 0)
    return {
      state: "problems",
      problems: tooLarge.map(({ file }) => ({
        file: `content/${file}`,
        line: 1,
        column: 1,
        ...TEXT_TOO_LARGE,
      })),
    };
  return {
    state: "published",
    hash: await publish(contentFolder(), { ...commit, files: published }),
  };
}
