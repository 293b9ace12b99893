import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { settings } from "../settings/settings";
import { exportVersion } from "./export-version";

const build = mkdtempSync(path.join(tmpdir(), "build-"));
writeFileSync(path.join(build, "BUILD_ID"), "one");
afterAll(() => rmSync(build, { recursive: true }));

const files = (text = "Words.") => ({
  textByFile: new Map([["content/heroes/jessica-jones.mdx", text]]),
  bytesByFile: new Map(),
  diagnostics: [],
});

test("pages have another version if the content, the commit, the wiki's name or a variable differs", async () => {
  const first = await exportVersion(build, files(), "commit");
  expect(await exportVersion(build, files(), "commit")).toBe(first);
  const others = [
    await exportVersion(build, files("Other words."), "commit"),
    await exportVersion(build, files(), "later commit"),
  ];
  vi.stubEnv("SITE_URL", "https://other.example");
  others.push(await exportVersion(build, files(), "commit"));
  vi.unstubAllEnvs();
  const { name } = settings;
  settings.name = "Another wiki";
  others.push(await exportVersion(build, files(), "commit"));
  settings.name = name;
  expect(new Set([first, ...others]).size).toBe(5);
});
