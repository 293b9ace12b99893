import { processState } from "../state/process-state";
import { parseSettings, SettingsError } from "./parse-settings";
import type { WikiSettings } from "./settings-schema";

/**
 * What is this wiki's and not the engine's, from `wiki.yaml` in the content folder (`CONTENT_DIR`), or from the file that
 * `WIKI_SETTINGS` names. Read once for each process: Next loads a page's code when it is first asked for, and would read a file that was
 * saved meanwhile. Browsers get the parts that they need when the enhancements are bundled (`scripts/enhancements.mjs`).
 * @throws SettingsError
 */
export const settings: WikiSettings = processState("settings", readSettings)();

/** The path of the file with the settings. */
export function settingsFile(): string {
  return process.env.WIKI_SETTINGS || `${process.env.CONTENT_DIR || "content"}/wiki.yaml`;
}

function readSettings(): WikiSettings {
  // Not imported: bundles for browsers have no file system.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const file = settingsFile();
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new SettingsError(
      `${file} cannot be read: it has the name of the wiki, its lines and its series. Copy content/wiki.yaml and change it.`,
      { cause },
    );
  }
  return parseSettings(file, text);
}
