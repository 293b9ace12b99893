import path from "node:path";
import { decodeText } from "../content/decode-text";
import type { Change, Content } from "./change";
import { encodeLike } from "./encode-like";

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
export function runPreflight(changes: readonly Change[], folder: string, disk: Disk): string[] {
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
  const changed = change.does === "create" ? undefined : changedSince(change, folder, disk);
  if (changed || change.does === "delete" || typeof change.after !== "string") return changed;
  if (Buffer.byteLength(writtenAfter(change, folder, disk)) <= MAX_TEXT) return undefined;
  return [`${target || change.file}: it would be larger than 64 kB; split the article first.`];
}

/** What a change writes: a text that takes an old one's place keeps the byte order mark and the line ends of its file. */
export function writtenAfter(
  { does, file, after }: Exclude<Change, { does: "delete" }>,
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
  if (!status) return [`${file}: it is not there anymore.`];
  if (!status.isFile()) return [`${file}: this is a link to elsewhere, or no file.`];
  if (!isWritable(place, disk)) return [`${file}: it cannot be written to.`];
  const now = disk.readFileSync(place);
  if (typeof before === "string" ? decodeText(now).text === before : now.equals(before))
    return undefined;
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
