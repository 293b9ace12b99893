import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { SHOWN_SETTINGS } from "../../shown-settings.mjs";
import { contentVersion } from "../content/content-version";
import type { ContentFiles } from "../content/load";
import { settings } from "../settings/settings";

/**
 * What all pages depend on: the compiled code, the content, its history, and settings. Pages with the same version
 * are the same.
 * @param build the folder of the compiled code
 * @param head the commit that is checked out; undefined without Git
 */
export async function exportVersion(
  build: string,
  files: ContentFiles,
  head: string | undefined,
): Promise<string> {
  const hash = createHash("sha256");
  hash.update(await readFile(`${build}/BUILD_ID`, "utf8")).update(contentVersion(files));
  hash.update(head ?? "").update(JSON.stringify(settings));
  for (const name of SHOWN_SETTINGS) hash.update(`\0${process.env[name] ?? ""}`);
  return hash.digest("base64url");
}
