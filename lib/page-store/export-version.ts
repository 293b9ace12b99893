import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { SHOWN_SETTINGS } from "../../shown-settings.mjs";
import { contentFolder } from "../content/load";
import type { Wiki } from "../content/wiki";
import { guidePages } from "../guide/load-guide";
import { settings } from "../settings/settings";
import type { JournalHead } from "./page-journal";

/**
 * What all pages depend on whatever they show: the compiled code, the settings with the content folder, and the guide.
 * @param build the folder of the compiled code
 */
export async function readJournalHead(build: string): Promise<JournalHead> {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  hash.update(path.resolve(contentFolder()));
  hash.update(JSON.stringify(guidePages()));
  for (const name of SHOWN_SETTINGS) hash.update(`\0${process.env[name] ?? ""}`);
  return {
    build: await readFile(`${build}/BUILD_ID`, "utf8"),
    settings: hash.digest("base64url"),
  };
}

/**
 * The content that a server shows, as text: the same if and only if its pages are the same.
 * @param head the commit that is checked out, since pages show dates of its history; undefined without Git
 */
export const contentState = (
  { version }: Pick<Wiki, "version">,
  head: string | undefined,
): string => `${version} ${head ?? "without history"}`;
