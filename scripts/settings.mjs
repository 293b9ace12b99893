import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";
import { fail, root } from "./run.mjs";

/** The colors of the lines; the stylesheet imports them. */
const LINE_STYLES = `${root}app/styles/lines.css`;

/**
 * Reads the settings of the wiki; ends the process with their problems if they are invalid.
 * @returns {Promise<{ settings: import("../lib/settings/settings-schema").WikiSettings, lineStyles: (settings: object) => string }>}
 */
async function readSettings() {
  const folder = await bundle("settings", {
    entryPoints: {
      settings: "lib/settings/settings.ts",
      "line-styles": "lib/settings/line-styles.ts",
    },
  });
  const load = (name) => import(pathToFileURL(`${folder}/${name}.mjs`).href);
  try {
    return { ...(await load("settings")), ...(await load("line-styles")) };
  } catch (error) {
    if (error?.name !== "SettingsError") throw error;
    return fail(error.message);
  }
}

/**
 * Writes the colors of the lines as a stylesheet.
 * @returns the settings that browsers need, and all of them for the checker of the editor
 */
export async function prepareSettings() {
  const { settings, lineStyles } = await readSettings();
  const styles = lineStyles(settings);
  if (!existsSync(LINE_STYLES) || readFileSync(LINE_STYLES, "utf8") !== styles)
    writeFileSync(LINE_STYLES, styles);
  const lines = settings.lines.map(({ id, name, letter, role }) => ({ id, name, letter, role }));
  const series = settings.series.map(({ slug, codes }) => ({ slug, codes }));
  return { lines, series, forCheck: settings };
}
