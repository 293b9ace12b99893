import * as fs from "node:fs";
import path from "node:path";
import { contentFolder } from "../content/load";
import type { FileChange } from "./change";
import { type Disk, onDisk, runPreflight, statusOf, writtenAfter } from "./preflight";

/** Files could not be changed; the message says why, and what state the files are in. */
export class ChangeError extends Error {
  override readonly name = "ChangeError";
}

/** One step of a change, and how to undo it. */
type Step = { run(): void; undo?(): void };

/**
 * Makes all of these changes or none. Checks every change first, writes new texts to temporary files next to
 * the old ones, and then renames them; if a step fails, the completed steps are undone.
 * @throws ChangeError if nothing was changed, or if undoing failed too
 */
export function changeFiles(
  changes: readonly FileChange[],
  folder = contentFolder(),
  disk: Disk = fs,
): void {
  const problems = runPreflight(changes, folder, disk);
  if (problems.length > 0)
    throw new ChangeError(`Nothing was changed.\n${problems.map((one) => `  ${one}`).join("\n")}`);
  const temporary = new Set<string>();
  const stepLists = changes.map((change) => stepsOf(change, folder, disk, temporary));
  const steps = [
    ...newFolders(changes, folder, disk),
    ...stepLists.flatMap(({ prepare }) => prepare),
    ...stepLists.flatMap(({ commit }) => commit),
  ];
  holdSignals(() => {
    const failed = runAll(steps);
    if (failed === undefined) removeAll(temporary, disk);
    else throw new ChangeError(rollBack(failed, temporary, disk));
  });
}

type Failed = { error: unknown; done: Step[] };

function runAll(steps: readonly Step[]): Failed | undefined {
  const done: Step[] = [];
  for (const step of steps) {
    try {
      step.run();
      done.push(step);
    } catch (error) {
      return { error, done };
    }
  }
  return undefined;
}

/** @returns the message for the author */
function rollBack({ error, done }: Failed, temporary: ReadonlySet<string>, disk: Disk): string {
  const failed: string[] = [];
  // New folders are removed last, when they are empty again.
  const isFolder = (step: Step) => "folder" in step;
  const undo = (step: Step) => {
    try {
      step.undo?.();
    } catch (again) {
      failed.push(`  ${messageOf(again)}`);
    }
  };
  for (const step of done.toReversed()) if (!isFolder(step)) undo(step);
  if (failed.length === 0) removeAll(temporary, disk);
  for (const step of done.toReversed()) if (isFolder(step)) undo(step);
  if (failed.length === 0)
    return `Nothing was changed: the completed steps were undone.\n  ${messageOf(error)}`;
  return [
    "The change failed, and it could not be undone in full.",
    `  ${messageOf(error)}`,
    ...failed,
    "  The old texts are next to the files, under names that start with a dot and end with .old.",
  ].join("\n");
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function removeAll(files: ReadonlySet<string>, disk: Disk): void {
  for (const file of files) {
    try {
      disk.rmSync(file, { force: true });
    } catch {
      // The wiki does not read hidden files, so one that stays does no harm.
    }
  }
}

/** Ctrl-C must not leave half a change, so signals are ignored meanwhile. */
function holdSignals(act: () => void): void {
  const hold = () => undefined;
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, hold);
  try {
    act();
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, hold);
  }
}

const beside = (file: string, ending: string) =>
  path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.${ending}`);

function newFolders(changes: readonly FileChange[], folder: string, disk: Disk): Step[] {
  const wanted = changes.flatMap((change) =>
    change.does === "create" ? change.file : change.does === "move" ? change.to : [],
  );
  const folders = new Set(wanted.map((file) => path.dirname(onDisk(file, folder))));
  return [...folders]
    .filter((one) => !statusOf(one, disk))
    .map((one) => ({
      folder: one,
      run: () => void disk.mkdirSync(one),
      undo: () => disk.rmdirSync(one),
    }));
}

function stepsOf(
  change: FileChange,
  folder: string,
  disk: Disk,
  temporary: Set<string>,
): { prepare: Step[]; commit: Step[] } {
  const asTemporary = (file: string) => {
    temporary.add(file);
    return file;
  };
  const file = onDisk(change.file, folder);
  const old = asTemporary(beside(file, "old"));
  const away: Step = {
    run: () => disk.renameSync(file, old),
    undo: () => disk.renameSync(old, file),
  };
  if (change.does === "delete") return { prepare: [], commit: [away] };
  const target = change.does === "move" ? onDisk(change.to, folder) : file;
  const fresh = asTemporary(beside(target, "new"));
  const mode = change.does === "create" ? 0o666 : disk.lstatSync(file).mode;
  const write: Step = {
    run: () =>
      disk.writeFileSync(fresh, writtenAfter(change, folder, disk), {
        flag: "wx",
        flush: true,
        mode: mode & 0o777,
      }),
  };
  const place: Step = {
    run: () => disk.renameSync(fresh, target),
    undo: () => disk.rmSync(target),
  };
  if (change.does === "create") return { prepare: [write], commit: [place] };
  if (change.does === "move") return { prepare: [write], commit: [place, away] };
  const keep: Step = { run: () => disk.copyFileSync(file, old, disk.constants.COPYFILE_EXCL) };
  const replace: Step = { ...place, undo: () => disk.renameSync(old, file) };
  return { prepare: [write, keep], commit: [replace] };
}
