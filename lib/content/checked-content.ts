import { readFileSync, writeFileSync } from "node:fs";

/** Beside the parse results, which belong to the same code. */
const checkedFile = () => process.env.PARSE_CACHE && `${process.env.PARSE_CACHE}-checked`;

/** Links to the wiki itself are checked by its address. */
const withSettings = (version: string) => `${version} ${process.env.SITE_URL ?? ""}`;

/**
 * Whether this code has found no problem in this content before: checking 10,000 articles against each other takes
 * eight seconds.
 * @param version as `contentVersion` returns it
 */
export function isKnownAsChecked(version: string): boolean {
  const file = checkedFile();
  try {
    return (
      file !== undefined &&
      readFileSync(/* turbopackIgnore: true */ file, "utf8") === withSettings(version)
    );
  } catch {
    return false;
  }
}

/** Notes that content has no problem. If that cannot be written, the next start checks it again. */
export function noteChecked(version: string): void {
  const file = checkedFile();
  if (!file) return;
  try {
    writeFileSync(/* turbopackIgnore: true */ file, withSettings(version));
  } catch {
    // As above.
  }
}
