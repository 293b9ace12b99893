import { createHash } from "node:crypto";
import type { ContentFiles } from "./load";

/** A digest of all that was read: two contents with the same one are the same, whenever they were saved. */
export function contentVersion({ textByFile, bytesByFile, diagnostics }: ContentFiles): string {
  const hash = createHash("sha1");
  for (const [file, content] of [...textByFile, ...bytesByFile])
    hash.update(`${file}\0${content.length}\0`).update(content);
  return hash.update(JSON.stringify(diagnostics)).digest("base64url");
}
