import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { clearState } from "../state/process-state";

test("code that is loaded after the file was changed has the settings of the process", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "settings-"));
  const file = path.join(folder, "wiki.yaml");
  copyFileSync("lib/settings/example.yaml", file);
  vi.stubEnv("WIKI_SETTINGS", file);
  clearState("settings");
  const load = async () => {
    vi.resetModules();
    return (await import("./settings")).settings;
  };
  const first = await load();
  writeFileSync(file, "{ broken");
  expect(await load()).toBe(first);
  // As in a process that this one starts.
  vi.stubEnv("WIKI_SETTINGS_TEXT", undefined);
  (await import("./settings")).passSettingsOn();
  clearState("settings");
  expect(await load()).toEqual(first);
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});
