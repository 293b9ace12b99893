import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ContentError } from "./diagnostic";
import { heroText, smallWiki } from "./example";
import { loadFiles, loadWiki } from "./load";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "content-"));
  for (const [file, text] of Object.entries(smallWiki)) await save(file, text);
});
afterAll(() => rm(folder, { recursive: true }));

async function save(file: string, text: string): Promise<string> {
  const target = path.join(folder, file.replace("content/", ""));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
  return target;
}

test("a folder of files becomes a wiki; editors' leftovers are passed over", async () => {
  await save("content/heroes/.jessica-jones.mdx.swp", "x");
  await save("content/heroes/jessica-jones.mdx~", "x");
  expect((await loadWiki(folder)).articles.size).toBe(4);
});

test("a link to a file elsewhere and a file that is too large are refused, not read", async () => {
  await symlink("/etc/hostname", path.join(folder, "heroes", "secret.mdx"));
  const large = await save("content/heroes/large.mdx", "a".repeat(65 * 1024));
  const { textByFile, diagnostics } = loadFiles(folder);
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/heroes/large.mdx: This file is larger than 64 kB.",
    "content/heroes/secret.mdx: This is not a plain file.",
  ]);
  expect([...textByFile.keys()].some((file) => /secret|large/.test(file))).toBe(false);
  await rm(large);
  await rm(path.join(folder, "heroes", "secret.mdx"));
});

test("a picture may be larger than a text, and no larger than 200 kB", async () => {
  const small = await save("content/images/door.png", "a".repeat(65 * 1024));
  const large = await save("content/images/wall.png", "a".repeat(201_000));
  const { bytesByFile, diagnostics } = loadFiles(folder);
  expect([...bytesByFile.keys()]).toEqual(["content/images/door.png"]);
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/images/wall.png: This picture is larger than 200 kB.",
  ]);
  await rm(small);
  await rm(large);
});

test("a text may start with a byte order mark, and is refused in another encoding", async () => {
  const marked = await save("content/heroes/marked.mdx", `\ufeff${heroText("Marked")}`);
  const latin = await save("content/heroes/latin.mdx", "");
  await writeFile(latin, Buffer.from("Pop's caf\u00e9", "latin1"));
  const { textByFile, diagnostics } = loadFiles(folder);
  expect(textByFile.get("content/heroes/marked.mdx")).toBe(heroText("Marked"));
  expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "content/heroes/latin.mdx:1:10",
  ]);
  expect(diagnostics[0]?.problem).toContain("not text in UTF-8: the byte E9");
  await rm(marked);
  await rm(latin);
});

test("a mistake stops the build with one message that lists every problem", async () => {
  const wrong = await save("content/heroes/wrong.mdx", "No fields.");
  await expect(loadWiki(folder)).rejects.toThrow(ContentError);
  await expect(loadWiki(folder)).rejects.toThrow("content/heroes/wrong.mdx:1:1");
  await rm(wrong);
});
