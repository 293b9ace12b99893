import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleId } from "../kinds/article-id";
import { gitEnvironment } from "./git-environment";
import { listHistory, type Revision, readHistory } from "./history";
import { readTexts } from "./read-texts";

const long = "One line of an article that is long enough for Git to know it again.\n".repeat(6);
let folder: string;
let hour = 0;

const git = (where: string, ...args: string[]) =>
  execFileSync("git", ["-C", where, ...args], {
    env: {
      ...gitEnvironment(process.env),
      GIT_ALLOW_PROTOCOL: "file",
      GIT_COMMITTER_DATE: `2017-01-12T${String(hour++).padStart(2, "0")}:00:00-05:00`,
    },
    encoding: "utf8",
  });
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const commit = (message: string, name = "A Fan", address = "fan@example.org") => {
  git(folder, "add", "-A");
  git(folder, "-c", `user.name=${name}`, "-c", `user.email=${address}`, "commit", "-qm", message);
};

const listAll = async (where = folder, former = new Map<ArticleId, ArticleId>()) =>
  listHistory(path.join(where, "content"), former);
const describeRevision = ({ happened, message, id }: Revision) => `${happened} ${id}: ${message}`;
const listOf = async (id: string, former?: Map<ArticleId, ArticleId>) =>
  ((await listAll(folder, former))?.get(id as ArticleId) ?? []).map(describeRevision);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "revisions-"));
  git(folder, "init", "-q");
  write("content/heroes/power-man.mdx", `${long}first\n`);
  write("content/quotes/one.mdx", `${long}one\n`);
  write("content/places/--output=x.mdx", long);
  commit("Add a hero\n\nAnd a word on it.");
  write("content/quotes/two.mdx", `${long}two\n`);
  write("content/heroes/power-man.mdx", `${long}second\n`);
  commit("Change him", "Old Name <b>", "old@example.org");
  git(folder, "mv", "content/heroes/power-man.mdx", "content/heroes/luke-cage.mdx");
  commit("Call him Luke Cage");
  write("content/heroes/luke-cage.mdx", "all new\n");
  write(".mailmap", "New Name <fan@example.org> <old@example.org>\n");
  commit("Write it anew: fan@example.org");
  write("content/heroes/danny-rand.mdx", "of Luke Cage no word\n");
  git(folder, "rm", "-q", "content/heroes/luke-cage.mdx");
  commit("Rewrite and rename");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the revisions of an article", () => {
  test("are sorted newest first, with their kind, and follow it through its renames", async () => {
    expect(await listOf("heroes/luke-cage")).toEqual([
      "deleted heroes/luke-cage: Rewrite and rename",
      "changed heroes/luke-cage: Write it anew: fan",
      "moved heroes/luke-cage: Call him Luke Cage",
      "changed heroes/power-man: Change him",
      "added heroes/power-man: Add a hero",
    ]);
  });

  test("follow its former ids if Git detects no rename", async () => {
    const former = new Map([["heroes/luke-cage" as ArticleId, "heroes/danny-rand" as ArticleId]]);
    const revisions = await listOf("heroes/danny-rand", former);
    expect(revisions).toHaveLength(5);
    expect(revisions.slice(0, 2)).toEqual([
      "added heroes/danny-rand: Rewrite and rename",
      "changed heroes/luke-cage: Write it anew: fan",
    ]);
    expect(revisions.at(-1)).toBe("added heroes/power-man: Add a hero");
  });

  test("do not include those of an article that it started as a copy of", async () => {
    expect(await listOf("quotes/two")).toEqual(["added quotes/two: Change him"]);
  });

  test("have their authors as in .mailmap, without e-mail addresses, and their commit dates", async () => {
    const revisions = (await listAll())?.get("heroes/luke-cage" as ArticleId) ?? [];
    expect(revisions.map(({ author }) => author)).toContain("New Name");
    expect(JSON.stringify(revisions)).not.toContain("@");
    expect(revisions.at(-1)?.instant).toMatch(/^2017-01-12T\d\d:00:00-05:00$/);
  });

  test("have their texts, read all at once, whatever else was requested", async () => {
    const revisions = (await listAll())?.get("heroes/luke-cage" as ArticleId) ?? [];
    const blobs = revisions.flatMap(({ blob = [] }) => blob);
    expect(blobs).toHaveLength(4);
    const texts = await readTexts(folder, [...blobs, "0".repeat(40), "--help"]);
    expect(texts.get(blobs[0] ?? "")).toBe("all new\n");
    expect(texts.get(blobs.at(-1) ?? "")).toBe(`${long}first\n`);
    expect(texts.size).toBe(3);
  });

  test("do not include files whose names are not valid for an article", async () => {
    expect([...((await listAll()) ?? new Map()).keys()].sort()).toEqual([
      "heroes/danny-rand",
      "heroes/luke-cage",
      "quotes/one",
      "quotes/two",
    ]);
  });
});

describe("there is no history", () => {
  test("in a clone without history", async () => {
    const clone = path.join(folder, "clone");
    git(folder, "clone", "-q", "--depth", "1", `file://${folder}`, clone);
    expect(readFileSync(path.join(clone, "content/heroes/danny-rand.mdx"), "utf8")).toBeTruthy();
    expect(await listAll(clone)).toBeUndefined();
    rmSync(clone, { recursive: true });
  });

  test("without a repository", async () => {
    const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
    mkdirSync(path.join(outside, "content"));
    expect(await listAll(outside)).toBeUndefined();
    rmSync(outside, { recursive: true });
  });

  test("without Git", async () => {
    const PATH = process.env.PATH;
    process.env.PATH = "/nowhere";
    const history = await listAll().finally(() => {
      process.env.PATH = PATH;
    });
    expect(history).toBeUndefined();
  });
});

test("a merge that resolves a conflict is a revision; output about other merges is skipped", () => {
  const zeros = "0".repeat(40);
  const [one, two, three] = ["1", "2", "3"].map((digit) => digit.repeat(40));
  const instant = "2017-01-12T12:00:00Z";
  const log = [
    `${one}\0${instant}\0A\0a@b.c\0Settle\0\n::100644 100644 100644 ${two} ${three} ${one} MM\0heroes/luke-cage.mdx\0`,
    `${two}\0no day\0A\0a@b.c\0Change\0\n:100644 100644 ${three} ${two} M\0heroes/luke-cage.mdx\0`,
    `${three}\0${instant}\0A\0a@b.c\0\0\n:000000 100644 ${zeros} ${three} A\0heroes/luke-cage.mdx\0`,
  ].join("\0");
  const revisions = readHistory(log, new Map()).get("heroes/luke-cage" as ArticleId) ?? [];
  expect(revisions.map(({ hash, blob, message }) => [hash, blob, message])).toEqual([
    [one, one, "Settle"],
    [three, three, ""],
  ]);
});
