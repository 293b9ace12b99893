import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
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
  expect((await loadWiki(loadFiles(folder))).articles.size).toBe(4);
});

test("a symbolic link and a file that is too large are errors, and not read", async () => {
  await symlink("/etc/hostname", path.join(folder, "heroes", "secret.mdx"));
  const large = await save("content/heroes/large.mdx", "a".repeat(65 * 1024));
  const { textByFile, diagnostics } = loadFiles(folder);
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/heroes/large.mdx: This file is larger than 64 kB.",
    "content/heroes/secret.mdx: This is not a regular file.",
  ]);
  expect([...textByFile.keys()].some((file) => /secret|large/.test(file))).toBe(false);
  await rm(large);
  await rm(path.join(folder, "heroes", "secret.mdx"));
});

test("a folder inside the folder of a kind is reported as that", async () => {
  await save("content/places/sub/gate.mdx", "x");
  expect(loadFiles(folder).diagnostics).toMatchObject([
    { file: "content/places/sub", fix: "Move its files into content/places, and delete it." },
  ]);
  await rm(path.join(folder, "places"), { recursive: true });
});

test("a picture may be larger than text, and no larger than 200 kB", async () => {
  const small = await save("content/images/door.png", "a".repeat(65 * 1024));
  const large = await save("content/images/wall.png", "a".repeat(201_000));
  const { bytesByFile, diagnostics } = loadFiles(folder);
  expect([...bytesByFile.keys()]).toEqual(["content/images/door.png"]);
  expect(diagnostics.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    "content/images/wall.png: This image is larger than 200 kB.",
  ]);
  await rm(small);
  await rm(large);
});

test("text may start with a byte order mark, and another encoding is an error", async () => {
  const marked = await save("content/heroes/marked.mdx", `\ufeff${heroText("Marked")}`);
  const latin = await save("content/heroes/latin.mdx", "");
  await writeFile(latin, Buffer.from("Pop's caf\u00e9", "latin1"));
  const { textByFile, diagnostics } = loadFiles(folder);
  expect(textByFile.get("content/heroes/marked.mdx")).toBe(heroText("Marked"));
  expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    "content/heroes/latin.mdx:1:10",
  ]);
  expect(diagnostics[0]?.problem).toContain("not UTF-8 text: the byte E9");
  await rm(marked);
  await rm(latin);
});

test("a mistake stops the build with one message that lists every problem", async () => {
  const wrong = await save("content/heroes/wrong.mdx", "No fields.");
  await expect(loadWiki(loadFiles(folder))).rejects.toThrow(ContentError);
  await expect(loadWiki(loadFiles(folder))).rejects.toThrow("content/heroes/wrong.mdx:1:1");
  await rm(wrong);
});

test("an image in an unsupported format is reported before it is read, with a command to convert it", async () => {
  const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  const files = ["door.jpg", "Front Door.JPEG", "door.heic", "door.svgz", "door.PNG"];
  const saved = [];
  for (const name of files) saved.push(await save(`content/images/${name}`, ""));
  await writeFile(saved[0] ?? "", Buffer.concat([jpeg, Buffer.alloc(300_000)]));
  const { diagnostics, textByFile, bytesByFile } = loadFiles(folder);
  expect(diagnostics.map(({ file, problem, fix }) => `${file}: ${problem} → ${fix}`)).toEqual([
    "content/images/Front Door.JPEG: This is a .JPEG file, but images can only be .svg, .png or .webp. → Export it as .webp or .png from an image editor, and delete this file.",
    "content/images/door.PNG: The extension .PNG is in capitals. → Rename the file to content/images/door.png.",
    "content/images/door.heic: This is a .heic file, but images can only be .svg, .png or .webp. → Export it as .webp or .png from an image editor, and delete this file.",
    `content/images/door.jpg: This is a .jpg file, but images can only be .svg, .png or .webp. → Export it as .webp or .png from an image editor, or convert it: node -e "require('sharp')('content/images/door.jpg').rotate().webp().toFile('content/images/door.webp')". Then delete this file.`,
    "content/images/door.svgz: This is a .svgz file, but images can only be .svg, .png or .webp. → Export it as plain SVG from a drawing program.",
  ]);
  expect([...textByFile.keys(), ...bytesByFile.keys()].join()).not.toContain("images/");
  for (const one of saved) await rm(one);
});

test("a drawing over 64 kB is reported as a drawing", async () => {
  const large = await save("content/images/door.svg", " ".repeat(70_000));
  expect(loadFiles(folder).diagnostics.map(({ problem }) => problem)).toEqual([
    "This drawing is larger than 20 kB.",
  ]);
  await rm(large);
});
