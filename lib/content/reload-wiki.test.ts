import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { jobs } from "./check-jobs";
import { heroText, smallWiki } from "./example";
import { getWiki } from "./get-wiki";
import { contentProblems, listOverrides, reloadWiki } from "./reload-wiki";

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
  // A process that starts now has to show it too.
  expect(listOverrides().files.map(([file]) => file)).toEqual(["content/sources/report.yaml"]);
  save("content/sources/report.yaml", smallWiki["content/sources/report.yaml"] ?? "");
  expect(await problemsOf()).toEqual([]);
});

test("a file with a problem that only a check of all files finds is shown as it was, until that is good", async () => {
  const place = "content/places/alias.mdx";
  const text = (fields: string) =>
    `---\ntitle: The Yard\ndescription: A yard that is described at some length, so that a list of results can show it.\ntype: yard\n${fields}---\nWords.<Uncited/>\n`;
  const check = () => jobs.checkContent(path.join(folder, "content"));
  expect((await reloadWiki(undefined, await check())).problems).toEqual([]);
  const { articles: before } = await getWiki();
  save(place, text("reveals: jessica-jones/1\n"));
  save(
    "content/heroes/luke-cage.mdx",
    heroText("Luke Cage", "", "He is at [[The Yard]].<Uncited/>"),
  );
  // Shown at first.
  expect(await problemsOf()).toEqual([]);
  expect((await getWiki()).articles.has("places/alias" as ArticleId)).toBe(true);
  const found = await check();
  expect(found.diagnostics).not.toEqual([]);
  const { problems } = await reloadWiki(undefined, found);
  expect(problems).toEqual(found.diagnostics);
  const held = found.diagnostics.map(({ file }) => file);
  expect(new Set(listOverrides().files.map(([file]) => file))).toEqual(new Set(held));
  for (const file of held) {
    const id = articleIdFromPath(file) as ArticleId;
    expect((await getWiki()).articles.get(id)).toEqual(before.get(id));
  }
  save("content/heroes/luke-cage.mdx", heroText("Luke Cage", "", "He is in a yard.<Uncited/>"));
  const good = await check();
  expect(good.diagnostics).toEqual([]);
  expect((await reloadWiki(undefined, good)).problems).toEqual([]);
  expect((await getWiki()).articles.has("places/alias" as ArticleId)).toBe(true);
  rmSync(path.join(folder, place));
  expect(await problemsOf()).toEqual([]);
});
