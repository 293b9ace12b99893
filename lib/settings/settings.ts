import { processState } from "../state/process-state";
import { parseSettings, SettingsError } from "./parse-settings";
import type { WikiSettings } from "./settings-schema";

/**
 * What is this wiki's and not the engine's, from `wiki.yaml` in the content folder (`CONTENT_DIR`), or from the file that
 * `WIKI_SETTINGS` names. Read once for each process: Next loads a page's code when it is first asked for, and would read a file that was
 * saved meanwhile. Browsers get the parts that they need when the enhancements are bundled (`scripts/enhancements.mjs`).
 * @throws SettingsError
 */
const read = processState("settings", readSettings)();

export const settings: WikiSettings = read.settings;

/** Makes the processes that this one starts from now on read the same settings, though the file may be saved meanwhile. */
export function passSettingsOn(): void {
  process.env.WIKI_SETTINGS_TEXT = read.text;
}

/** The path of the file with the settings. */
export function settingsFile(): string {
  return process.env.WIKI_SETTINGS || `${process.env.CONTENT_DIR || "content"}/wiki.yaml`;
}

function readSettings(): { settings: WikiSettings; text: string } {
  // Not imported: bundles for browsers have no file system.
  const { readFileSync } = process.getBuiltinModule("node:fs");
  const file = settingsFile();
  let text: string;
  try {
    text = process.env.WIKI_SETTINGS_TEXT ?? readFileSync(file, "utf8");
  } catch (cause) {
    throw new SettingsError(
      `${file} cannot be read: it has the name of the wiki, its lines and its series. Copy content/wiki.yaml and change it.`,
      { cause },
    );
  }
  return { settings: parseSettings(file, text), text };
}
