import * as fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { decodeText } from "../content/decode-text";
import type { FileChange } from "./change";
import { changeFiles } from "./change-files";
import type { Disk } from "./preflight";

let folder = "";

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "wiki-"));
  for (const [file, text] of Object.entries(texts)) put(file, text);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Bytes that an editor might drop: a byte order mark, trailing spaces, a missing newline. */
const texts = {
  "heroes/a.mdx": "\uFEFFone \r\ntwo\t\n",
  "heroes/b.mdx": "b",
  "heroes/c.mdx": "c\n\n\n",
};

function put(file: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), text);
}

/** Everything in the folder, including hidden files and empty folders. */
function allFiles(): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const read = (name: string) => {
    const place = path.join(folder, name);
    return fs.statSync(place).isDirectory() ? "folder" : fs.readFileSync(place, "utf8");
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

/** A text as it is read: without the byte order mark and with LF only. */
const read = (file: keyof typeof texts) => decodeText(Buffer.from(texts[file])).text ?? "";

const changes: FileChange[] = [
  { does: "edit", file: "content/heroes/a.mdx", before: read("heroes/a.mdx"), after: "A" },
  {
    does: "move",
    file: "content/heroes/b.mdx",
    to: "content/characters/b.mdx",
    before: "b",
    after: "B",
  },
  { does: "create", file: "content/heroes/new.mdx", after: new Uint8Array([0, 255]) },
  { does: "delete", file: "content/heroes/c.mdx", before: texts["heroes/c.mdx"] },
];

test("all changes are made, and no temporary files are left", () => {
  changeFiles(changes, folder);
  expect(allFiles()).toEqual({
    characters: "folder",
    "characters/b.mdx": "B",
    heroes: "folder",
    "heroes/a.mdx": "\uFEFFA",
    "heroes/new.mdx": "\0\uFFFD",
  });
});

test("a file's mode does not change", () => {
  fs.chmodSync(path.join(folder, "heroes/a.mdx"), 0o640);
  changeFiles(changes.slice(0, 1), folder);
  expect(fs.statSync(path.join(folder, "heroes/a.mdx")).mode & 0o777).toBe(0o640);
});

/** A disk whose nth writing operation fails. */
function failingAt(nth: number): { disk: Disk; failed: () => boolean } {
  let count = 0;
  const failing = (name: string, act: (...args: never[]) => unknown) =>
    ((...args: never[]) => {
      if (++count === nth) {
        if (name === "writeFileSync") fs.writeFileSync(String(args[0]), "hal");
        throw new Error(`ENOSPC: no space left, ${name}`);
      }
      return act(...args);
    }) as never;
  const disk: Disk = {
    ...fs,
    copyFileSync: failing("copyFileSync", fs.copyFileSync),
    mkdirSync: failing("mkdirSync", fs.mkdirSync),
    renameSync: failing("renameSync", fs.renameSync),
    writeFileSync: failing("writeFileSync", fs.writeFileSync),
  };
  return { disk, failed: () => count >= nth };
}

test("if any operation fails, every byte is as before, and the message says so", () => {
  const before = allFiles();
  for (let nth = 1; ; nth++) {
    const { disk, failed } = failingAt(nth);
    let message: unknown;
    try {
      changeFiles(changes, folder, disk);
    } catch (error) {
      message = error;
    }
    if (!failed()) {
      expect(nth).toBe(11);
      break;
    }
    expect(String(message)).toContain("Nothing was changed: the completed steps were undone.");
    expect(allFiles()).toEqual(before);
  }
});

test("if undoing fails too, the old texts stay next to the files and the message says where", () => {
  const disk: Disk = {
    ...fs,
    renameSync: (from, to) => {
      if (
        String(to).endsWith("b.mdx") ||
        String(to).endsWith("heroes/a.mdx") !== String(from).endsWith(".new")
      )
        throw new Error("EIO: the disk is gone");
      fs.renameSync(from, to);
    },
  };
  expect(() => changeFiles(changes, folder, disk)).toThrow(/could not be undone.*\.old/s);
  const old = fs
    .readdirSync(path.join(folder, "heroes"))
    .find((name) => /^\.a\.mdx.*\.old$/.test(name));
  expect(fs.readFileSync(path.join(folder, "heroes", old ?? ""), "utf8")).toBe(
    texts["heroes/a.mdx"],
  );
});

describe("what prevents a change is found before anything is written", () => {
  const edit = (file: string, before: string): FileChange[] => [
    ...changes,
    { does: "edit", file, before, after: "x" },
  ];
  const move = (to: string): FileChange[] => [
    { does: "move", file: "content/heroes/a.mdx", to, before: read("heroes/a.mdx"), after: "x" },
  ];
  const big: FileChange[] = [
    { does: "create", file: "content/heroes/big.mdx", after: "x".repeat(65_537) },
  ];
  test.each([
    ["a file changed since it was read", edit("content/heroes/d.mdx", "old"), /changed after/],
    ["bytes that are no UTF-8", edit("content/heroes/latin.mdx", "\uFFFD"), /not UTF-8/],
    ["a file that is gone", edit("content/heroes/gone.mdx", ""), /does not exist anymore/],
    ["a link", edit("content/heroes/link.mdx", "d"), /this is a link or not a file/],
    [
      "a folder that is a link",
      edit("content/linked/d.mdx", "d"),
      /folder is a link or not a folder/,
    ],
    ["a path that leaves the folder", edit("content/../d.mdx", "d"), /not a path in the content/],
    [
      "a path that leaves it below",
      edit("content/heroes/../../d.mdx", "d"),
      /not a path in the content/,
    ],
    ["an absolute path", edit("/etc/passwd", "d"), /not a path in the content/],
    [
      "a target that is taken",
      move("content/heroes/b.mdx"),
      /heroes\/b.mdx: this path already exists/,
    ],
    ["a folder in the way", move("content/heroes/dir.mdx"), /this path already exists/],
    ["one file twice", [...move("content/heroes/x.mdx"), ...changes], /two changes are for/],
    ["a text that would be too large", big, /larger than 64 kB/],
  ])("%s", (_, planned, message) => {
    put("heroes/d.mdx", "d");
    put("elsewhere.mdx", "d");
    fs.writeFileSync(path.join(folder, "heroes/latin.mdx"), new Uint8Array([233]));
    fs.mkdirSync(path.join(folder, "heroes/dir.mdx"));
    fs.symlinkSync("../elsewhere.mdx", path.join(folder, "heroes/link.mdx"));
    fs.symlinkSync("heroes", path.join(folder, "linked"));
    const before = allFiles();
    expect(() => changeFiles(planned, folder)).toThrow(message);
    expect(() => changeFiles(planned, folder)).toThrow("Nothing was changed.");
    expect(allFiles()).toEqual(before);
  });

  test("a folder that is not writable", () => {
    const disk: Disk = {
      ...fs,
      accessSync: (place) => {
        if (String(place).endsWith("heroes")) throw new Error("EACCES");
      },
    };
    const before = allFiles();
    expect(() => changeFiles(changes, folder, disk)).toThrow(/nothing can be written into/);
    expect(allFiles()).toEqual(before);
  });
});

const piece = fc.oneof(fc.constantFrom("\uFEFF", "\r\n", "\r", "\n", "a", " "), fc.string());

test("no changes, and changes to the same text, change no byte", () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      (made) => {
        const text = decodeText(Buffer.from(made)).text ?? "";
        put("heroes/any.mdx", made);
        const before = allFiles();
        changeFiles([], folder);
        changeFiles(
          [{ does: "edit", file: "content/heroes/any.mdx", before: text, after: text }],
          folder,
        );
        expect(allFiles()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
});
