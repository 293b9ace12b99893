import path from "node:path";
import { decodeText } from "../content/decode-text";
import type { Content } from "../content/parse-file";
import type { FileChange } from "./change";
import { encodeLike } from "./encode-like";

/** The disk operations that changes need. */
export type Disk = Pick<
  typeof import("node:fs"),
  | "accessSync"
  | "constants"
  | "copyFileSync"
  | "lstatSync"
  | "mkdirSync"
  | "readFileSync"
  | "renameSync"
  | "rmSync"
  | "rmdirSync"
  | "writeFileSync"
>;

const MAX_TEXT = 64 * 1024;
const CONTENT_PATH = /^content\/([^./\\][^/\\]*)\/([^./\\][^/\\]*)$/;

export const onDisk = (file: string, folder: string) =>
  path.join(folder, file.slice("content/".length));

/** The reasons why these changes cannot be made, one sentence each. */
export function runPreflight(changes: readonly FileChange[], folder: string, disk: Disk): string[] {
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const paths = change.does === "move" ? [change.file, change.to] : [change.file];
    const twice = paths.filter((file) => seen.has(file));
    for (const file of paths) seen.add(file);
    return [
      ...twice.map((file) => `${file}: two changes are for this file.`),
      ...paths.flatMap((file) => checkPath(file, folder, disk) ?? []),
      ...(checkFile(change, folder, disk) ?? []),
    ];
  });
}

function checkPath(file: string, folder: string, disk: Disk): string[] | undefined {
  if (!CONTENT_PATH.test(file)) return [`${file}: this is not a path in the content folder.`];
  const kind = path.dirname(onDisk(file, folder));
  const status = statusOf(kind, disk);
  if (status && !status.isDirectory()) return [`${file}: its folder is a link or not a folder.`];
  const writable = status ? kind : folder;
  return isWritable(writable, disk)
    ? undefined
    : [`${file}: nothing can be written into ${writable}.`];
}

function checkFile(change: FileChange, folder: string, disk: Disk): string[] | undefined {
  if (!CONTENT_PATH.test(change.file)) return undefined;
  const target = change.does === "create" ? change.file : change.does === "move" ? change.to : "";
  if (target && statusOf(onDisk(target, folder), disk))
    return [`${target}: this path already exists.`];
  const changed = change.does === "create" ? undefined : changedSince(change, folder, disk);
  if (changed || change.does === "delete" || typeof change.after !== "string") return changed;
  if (Buffer.byteLength(writtenAfter(change, folder, disk)) <= MAX_TEXT) return undefined;
  return [`${target || change.file}: it would be larger than 64 kB; split the article first.`];
}

/** The content that a change writes: edited text keeps the byte order mark and the line endings of its file. */
export function writtenAfter(
  { does, file, after }: Exclude<FileChange, { does: "delete" }>,
  folder: string,
  disk: Disk,
): Content {
  if (does === "create" || typeof after !== "string") return after;
  return encodeLike(disk.readFileSync(onDisk(file, folder)).toString("utf8"), after);
}

function changedSince(
  { file, before }: { file: string; before: Content },
  folder: string,
  disk: Disk,
): string[] | undefined {
  const place = onDisk(file, folder);
  const status = statusOf(place, disk);
  if (!status) return [`${file}: it does not exist anymore.`];
  if (!status.isFile()) return [`${file}: this is a link or not a file.`];
  if (!isWritable(place, disk)) return [`${file}: it cannot be written to.`];
  const now = disk.readFileSync(place);
  if (typeof before === "string" ? decodeText(now).text === before : now.equals(before))
    return undefined;
  return [`${file}: it was changed after it was read, or is not UTF-8. Save it and try again.`];
}

/** The status of a path, without following links; undefined if it does not exist. */
export function statusOf(place: string, disk: Disk) {
  return disk.lstatSync(place, { throwIfNoEntry: false });
}

function isWritable(place: string, disk: Disk): boolean {
  try {
    disk.accessSync(place, disk.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
