import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heroText, smallWiki, wikiOf } from "@/lib/content/example";
import { HostFiles } from "./host-files";

let folder: string;
const files: HostFiles[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hosts-"));
  vi.stubEnv("EXPORT_DIR", folder);
});
afterEach(() => {
  for (const one of files.splice(0)) one.stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const start = (isWriting = true) => {
  const failed: unknown[] = [];
  const one = new HostFiles({ isWriting: () => isWriting, onError: (error) => failed.push(error) });
  files.push(one);
  return { one, failed };
};
const withHero = (fields: string, words = "Words.") =>
  wikiOf({
    ...smallWiki,
    "content/heroes/jessica-jones.mdx": heroText(
      "Jessica Jones",
      fields,
      `${words}<Cite source="report"/>`,
    ),
  }).wiki;
const textOf = (name: string) => readFileSync(path.join(folder, name), "utf8");
const until = (check: () => void) => vi.waitFor(check, { timeout: 5000 });

test("a new alias is in the redirects of every host, beside those that were there", async () => {
  const { one, failed } = start();
  one.update(withHero("aliases: [The Detective]\n"));
  await until(() =>
    expect(textOf("_redirects")).toContain("/heroes/the-detective /heroes/jessica-jones 301"),
  );
  expect(textOf("_headers")).toContain("Content-Security-Policy");
  one.update(withHero("aliases: [The Detective, Jewel]\n"));
  await until(() => {
    expect(textOf("_redirects")).toContain("/heroes/jewel /heroes/jessica-jones 301");
    expect(textOf("_nginx.conf")).toContain('location = /heroes/jewel { return 308 "/heroes/');
  });
  expect(textOf("_redirects")).toContain("/heroes/the-detective ");
  expect(failed).toEqual([]);
});

test("files that would be the same are not written", async () => {
  const { one } = start();
  one.update(withHero(""));
  await until(() => expect(textOf("_nginx.conf")).toContain("location"));
  const timeOf = (name: string) => statSync(path.join(folder, name)).mtimeMs;
  const before = ["_redirects", "_headers"].map(timeOf);
  one.update(withHero("aliases: [Jewel]\n"));
  await until(() => expect(textOf("_nginx.conf")).toContain("/heroes/jewel"));
  expect(timeOf("_headers")).toBe(before[1]);
  expect(timeOf("_redirects")).toBeGreaterThan(before[0] ?? 0);
});

test("a server that does not write the export leaves them", async () => {
  const { one } = start(false);
  one.update(withHero(""));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(() => textOf("_redirects")).toThrow();
});
