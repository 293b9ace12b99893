import { createHash } from "node:crypto";
import type { ContentFiles } from "./load";

/**
 * A hash of all files and load problems: contents with the same hash are the same, whenever and in which order they were
 * saved and read.
 */
export function contentVersion({ textByFile, bytesByFile, diagnostics }: ContentFiles): string {
  const hash = createHash("sha1");
  const contents = [...textByFile, ...bytesByFile].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [file, content] of contents)
    hash.update(`${file}\0${content.length}\0`).update(content);
  return hash
    .update(
      diagnostics
        .map((one) => JSON.stringify(one))
        .sort()
        .join(),
    )
    .digest("base64url");
}
