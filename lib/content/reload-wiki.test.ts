import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { ArticleId } from "../kinds/article-id";
import { heroText, smallWiki } from "./example";
import { getWiki } from "./get-wiki";
import { contentProblems, reloadWiki } from "./reload-wiki";

const id = "heroes/jessica-jones" as ArticleId;
const folder = mkdtempSync(path.join(tmpdir(), "reload-"));
const save = (file: string, text: string) => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};
const hero = (words: string) => heroText("Jessica Jones", "", `${words}<Uncited/>`);
const problemsOf = async () => (await reloadWiki()).problems;
const bodyOf = async () => (await getWiki()).articles.get(id)?.body;

beforeAll(() => {
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  save(`content/${id}.mdx`, hero("First."));
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a saved file is read, one with problems keeps what it had, and both at once are told apart", async () => {
  // Another test may have left its wiki.
  expect(await problemsOf()).toEqual([]);
  expect(await bodyOf()).toContain("First.");
  save(`content/${id}.mdx`, hero("Second."));
  expect(await problemsOf()).toEqual([]);
  expect(await bodyOf()).toContain("Second.");

  save(`content/${id}.mdx`, hero("Third, {broken}."));
  save("content/heroes/luke-cage.mdx", heroText("Luke Cage", "", "Words.<Uncited/>"));
  save("content/heroes/nobody.mdx", "No fields.");
  const problems = await problemsOf();
  expect(problems.map(({ file }) => file)).toEqual(
    expect.arrayContaining([`content/${id}.mdx`, "content/heroes/nobody.mdx"]),
  );
  expect(await bodyOf()).toContain("Second.");
  const { articles } = await getWiki();
  expect(articles.has("heroes/luke-cage" as ArticleId)).toBe(true);
  expect(articles.has("heroes/nobody" as ArticleId)).toBe(false);
  expect(contentProblems()).toEqual(problems);

  save(`content/${id}.mdx`, hero("Fourth."));
  rmSync(path.join(folder, "content/heroes/nobody.mdx"));
  expect(await problemsOf()).toEqual([]);
  expect(await bodyOf()).toContain("Fourth.");
  expect(contentProblems()).toEqual([]);
});

test("a problem that no single file explains leaves the whole wiki as it was", async () => {
  const before = await getWiki();
  rmSync(path.join(folder, "content/sources/report.yaml"));
  expect(await problemsOf()).not.toEqual([]);
  expect(await getWiki()).toBe(before);
  save("content/sources/report.yaml", smallWiki["content/sources/report.yaml"] ?? "");
  expect(await problemsOf()).toEqual([]);
});
