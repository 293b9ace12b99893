import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pLimit from "p-limit";
import { z } from "zod";
import { processState } from "../state/process-state";
import { type Branch, readBranch } from "./branch";
import { commit, moved, type Publication } from "./commit";
import { noteSaved } from "./until-shown";
import { finishFiles, refuseLocked, refuseUncommitted, updateFiles } from "./working-tree";

/** One publication after the other. */
const queue = processState("publishing", () => pLimit(1));

/**
 * Makes a commit of some files, moves the branch to it, and updates the files of the working tree. That Git moves the branch
 * is the only moment at which something becomes public, and nobody's commit is ever overwritten.
 * @param folder the content folder
 * @returns the hash of the commit
 * @throws PublishError; nothing has changed then
 */
export const publish = (folder: string, publication: Publication): Promise<string> =>
  queue()(async () => {
    // Both look only: what one of them says counts after the other.
    const uncommitted = refuseUncommitted(folder, publication.files);
    const [branch] = await Promise.all([readBranch(folder), uncommitted.catch(() => {})]);
    if (branch.head !== publication.head) throw moved();
    await uncommitted;
    await refuseLocked(branch);
    writeFileSync(noteFile(branch), JSON.stringify({ from: branch.head, since: Date.now() }));
    // With files left as they were, the note stays: the next start finishes them.
    let isLeft = false;
    try {
      const hash = await commit(folder, branch, publication);
      isLeft = !(await updateFiles(folder, branch));
      if (!isLeft) noteSaved(publication.files.map(({ file }) => `content/${file}`));
      return hash;
    } finally {
      if (!isLeft) rmSync(noteFile(branch), { force: true });
    }
  });

/** Resolves when no publication is going on that had begun before. */
export const untilPublished = (): Promise<void> => queue()(async () => {});

/**
 * Ends a publication during which the server was killed: the branch may have its commit, and the working tree not. The next
 * commit that somebody makes there would undo it. To be called before a server follows the content.
 * @param folder the content folder
 * @returns whether there was something to do
 * @throws PublishError without a branch
 */
export const finishPublication = (folder: string): Promise<boolean> =>
  queue()(async () => {
    const branch = await readBranch(folder);
    const note = readNote(noteFile(branch));
    if (!note) return false;
    const isPublished = branch.head !== note.from;
    if (isPublished) await finishFiles(folder, note.from, note.since);
    rmSync(noteFile(branch), { force: true });
    return isPublished;
  });

/** In Git's own folder: it says that a commit is being made, and of which one it is the next. */
const noteFile = ({ gitFolder }: Branch) => path.join(gitFolder, "wiki-publication");

const noteSchema = z.object({ from: z.string().regex(/^[0-9a-f]{40,64}$/), since: z.number() });

function readNote(file: string): z.infer<typeof noteSchema> | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
