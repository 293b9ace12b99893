import { createHash } from "node:crypto";
import type { ContentFiles } from "./load";

/** A hash of all files and load problems: contents with the same hash are the same, whenever they were saved. */
export function contentVersion({ textByFile, bytesByFile, diagnostics }: ContentFiles): string {
  const hash = createHash("sha1");
  for (const [file, content] of [...textByFile, ...bytesByFile])
    hash.update(`${file}\0${content.length}\0`).update(content);
  return hash.update(JSON.stringify(diagnostics)).digest("base64url");
}
