import { createTwoFilesPatch } from "diff";
import type { Content } from "../content/parse-file";
import type { FileChange } from "./change";

/** Changes as a unified diff, as in Git, with three lines of context. Images are only named. */
export function unifiedDiff(changes: readonly FileChange[]): string {
  return changes.map(diffOf).join("");
}

function diffOf(change: FileChange): string {
  const from = change.does === "create" ? "/dev/null" : `a/${change.file}`;
  const to = change.does === "delete" ? "/dev/null" : `b/${pathAfter(change)}`;
  const before = change.does === "create" ? "" : change.before;
  const after = change.does === "delete" ? "" : change.after;
  const moved =
    change.does === "move" ? [`rename from ${change.file}`, `rename to ${change.to}`] : [];
  const head = [`diff --git ${from} ${to}`, ...moved, ""].join("\n");
  if (!isText(before) || !isText(after) || before === after) return head;
  const patch = createTwoFilesPatch(from, to, before, after, undefined, undefined, { context: 3 });
  return head + patch.slice(patch.indexOf("---"));
}

/** The path of a file after a change. */
export const pathAfter = (change: FileChange) => (change.does === "move" ? change.to : change.file);

const isText = (content: Content): content is string => typeof content === "string";
