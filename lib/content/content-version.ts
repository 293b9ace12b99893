import { createHash } from "node:crypto";
import type { LoadedFiles } from "./load";

/** Of the bytes of a file. */
export const digestOf = (bytes: Uint8Array): string =>
  createHash("sha1").update(bytes).digest("base64url");

/**
 * A hash of all files and load problems: contents with the same hash are the same, whenever and in which order they were
 * saved and read.
 */
export function contentVersion({ identityByFile, diagnostics }: LoadedFiles): string {
  const hash = createHash("sha1");
  for (const [file, { digest }] of [...identityByFile].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\0${digest}\0`);
  return hash
    .update(
      diagnostics
        .map((one) => JSON.stringify(one))
        .sort()
        .join(),
    )
    .digest("base64url");
}
