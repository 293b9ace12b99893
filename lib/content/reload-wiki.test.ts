import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ArticleId, articleIdFromPath } from "../kinds/article-id";
import { jobs } from "./check-jobs";
import { heroText, smallWiki } from "./example";
import { currentWiki, getWiki } from "./get-wiki";
import { contentProblems, listOverrides, listShown, reloadWiki, showSame } from "./reload-wiki";

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

test("a saved file is read, one with problems keeps what it had, and both at once are distinguished", async () => {
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
  const problems = await problemsOf();
  expect(problems.map(({ file }) => file)).toContain("content/quotes/a-word.mdx");
  const [cause, ...others] = problems.filter(({ file }) => file === "content/sources/report.yaml");
  expect(others).toEqual([]);
  expect(cause?.problem).toBe(
    "This file was deleted, but 3 files still name it, such as content/cast/krysten-ritter.mdx. It is shown as it was.",
  );
  expect(cause?.fix).toBe(
    "Restore it (git restore content/sources/report.yaml), or change the files that name it.",
  );
  expect(await getWiki()).toBe(before);
  // A process that starts now has to show it too.
  expect(listOverrides().files.map(([file]) => file)).toEqual(["content/sources/report.yaml"]);
  save("content/sources/report.yaml", smallWiki["content/sources/report.yaml"] ?? "");
  expect(await problemsOf()).toEqual([]);
});

test("of several files that are deleted, those that nobody names are gone", async () => {
  save("content/heroes/luke-cage.mdx", heroText("Luke Cage", "", "Words.<Uncited/>"));
  expect(await problemsOf()).toEqual([]);
  for (const file of ["heroes/luke-cage.mdx", "sources/report.yaml"])
    rmSync(path.join(folder, "content", file));
  expect((await problemsOf()).map(({ file }) => file)).not.toContain(
    "content/heroes/luke-cage.mdx",
  );
  expect((await getWiki()).articles.has("heroes/luke-cage" as ArticleId)).toBe(false);
  save("content/sources/report.yaml", smallWiki["content/sources/report.yaml"] ?? "");
  expect(await problemsOf()).toEqual([]);
});

test("a file with a problem that only a check of all files finds is shown as it was, until that is good", async () => {
  const place = "content/places/alias.mdx";
  const text = (fields: string) =>
    `---\ntitle: The Yard\ndescription: A yard that is described at some length, so that a list of results can show it.\ntype: yard\n${fields}---\nWords.<Uncited/>\n`;
  const check = () => jobs.checkContent({ folder: path.join(folder, "content") });
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

test("another process knows whether it shows the same: it may have read a file that was half saved", async () => {
  expect(await problemsOf()).toEqual([]);
  const server = currentWiki();
  const wiki = await getWiki();
  const shown = listShown([`content/${id}.mdx`], wiki);
  const whole = { ...server };
  const startOther = async () => {
    server.wiki = undefined;
    return showSame({ files: [], problems: [], version: wiki.version });
  };
  expect(await startOther()).toBe(true);
  save(`content/${id}.mdx`, "---\ntitle: Jess");
  expect(await startOther()).toBe(false);
  expect((await getWiki()).articles.has(id)).toBe(false);
  // What others name cannot go alone.
  expect(await showSame({ ...shown, files: [["content/sources/report.yaml", undefined]] })).toBe(
    false,
  );
  expect(await showSame(shown)).toBe(true);
  expect((await getWiki()).articles.get(id)).toEqual(wiki.articles.get(id));
  Object.assign(server, whole);
});
