import path from "node:path";
import type { Change, Content } from "./change";

/** The operations on the disk that a change is made of. */
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
const PLACE = /^content\/([^./\\][^/\\]*)\/([^./\\][^/\\]*)$/;

export const onDisk = (file: string, folder: string) =>
  path.join(folder, file.slice("content/".length));

/** Why these changes cannot be made, one sentence each. */
export function findObstacles(changes: readonly Change[], folder: string, disk: Disk): string[] {
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const places = change.does === "move" ? [change.file, change.to] : [change.file];
    const twice = places.filter((file) => seen.has(file));
    for (const file of places) seen.add(file);
    return [
      ...twice.map((file) => `${file}: two changes want this file.`),
      ...places.flatMap((file) => wrongPlace(file, folder, disk) ?? []),
      ...(wrongFile(change, folder, disk) ?? []),
    ];
  });
}

function wrongPlace(file: string, folder: string, disk: Disk): string[] | undefined {
  if (!PLACE.test(file)) return [`${file}: this is no place in the content folder.`];
  const kind = path.dirname(onDisk(file, folder));
  const status = statusOf(kind, disk);
  if (status && !status.isDirectory())
    return [`${file}: its folder is a link to elsewhere, or no folder.`];
  const writable = status ? kind : folder;
  return isWritable(writable, disk)
    ? undefined
    : [`${file}: nothing can be written into ${writable}.`];
}

function wrongFile(change: Change, folder: string, disk: Disk): string[] | undefined {
  if (!PLACE.test(change.file)) return undefined;
  const target = change.does === "create" ? change.file : change.does === "move" ? change.to : "";
  if (target && statusOf(onDisk(target, folder), disk))
    return [`${target}: something stands there already.`];
  if (change.does !== "delete" && Buffer.byteLength(change.after) > limitOf(change.after))
    return [`${target || change.file}: it would be larger than 64 kB; split the article first.`];
  return change.does === "create" ? undefined : changedSince(change, folder, disk);
}

const limitOf = (content: Content) => (typeof content === "string" ? MAX_TEXT : Infinity);

function changedSince(
  { file, before }: { file: string; before: Content },
  folder: string,
  disk: Disk,
): string[] | undefined {
  const place = onDisk(file, folder);
  const status = statusOf(place, disk);
  if (!status) return [`${file}: it is not there anymore.`];
  if (!status.isFile()) return [`${file}: this is a link to elsewhere, or no file.`];
  if (!isWritable(place, disk)) return [`${file}: it cannot be written to.`];
  if (disk.readFileSync(place).equals(Buffer.from(before))) return undefined;
  return [`${file}: it was changed since it was read, or is not in UTF-8. Save it, and try again.`];
}

/** What stands at a place, a link itself and not what it leads to; undefined where nothing does. */
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
