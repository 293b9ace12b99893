import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { settings } from "../settings/settings";
import { contentState, readJournalHead } from "./export-version";

const build = mkdtempSync(path.join(tmpdir(), "build-"));
writeFileSync(path.join(build, "BUILD_ID"), "one");
afterAll(() => rmSync(build, { recursive: true }));

test("pages have other settings if the wiki's name, the content folder or a variable differs", async () => {
  const first = await readJournalHead(build);
  expect(await readJournalHead(build)).toEqual(first);
  const others: (typeof first)[] = [];
  for (const [name, value] of [
    ["SITE_URL", "https://other.example"],
    ["CONTENT_DIR", "elsewhere"],
  ] as const) {
    vi.stubEnv(name, value);
    others.push(await readJournalHead(build));
    vi.unstubAllEnvs();
  }
  const { name } = settings;
  settings.name = "Another wiki";
  others.push(await readJournalHead(build));
  settings.name = name;
  expect(new Set([first, ...others].map((one) => one.settings)).size).toBe(4);
  expect(new Set([first, ...others].map((one) => one.build)).size).toBe(1);
});

test("pages fit only the content and the commit that they were rendered from", () => {
  const states = [
    contentState({ version: "a" }, "commit"),
    contentState({ version: "b" }, "commit"),
    contentState({ version: "a" }, "later commit"),
    contentState({ version: "a" }, undefined),
  ];
  expect(new Set(states).size).toBe(4);
});
