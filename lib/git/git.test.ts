import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ArticleId } from "../kinds/article-id";
import { listAdded } from "./added-dates";
import { listChanges } from "./changes";
import { gitEnvironment } from "./git-environment";
import { whyNoHistory } from "./git-problem";
import { listHistory } from "./history";
import { listLastChanges, listModified } from "./modified-dates";
import { readTexts } from "./read-texts";

const luke = "heroes/luke-cage" as ArticleId;
const jessica = "heroes/jessica-jones" as ArticleId;
const long = "One line of an article that is long enough for Git to know it again.\n".repeat(6);

let top: string;
let folder: string;
const content = (where = folder) => path.join(where, "content");

/** Real Git, without the settings of the user who runs the tests. */
const git = (where: string, args: string[], at = "2017-01-12T12:00:00Z", input = "") => {
  const { GIT_NO_LAZY_FETCH: _, ...environment } = gitEnvironment(process.env);
  return execFileSync(
    "git",
    ["-C", where, "-c", "user.name=A", "-c", "user.email=a@b.c", ...args],
    {
      env: { ...environment, GIT_ALLOW_PROTOCOL: "file", GIT_COMMITTER_DATE: at },
      encoding: "utf8",
      input,
      stdio: ["pipe", "pipe", "ignore"],
    },
  );
};
const write = (id: string, text: string) => {
  mkdirSync(path.dirname(path.join(content(), id)), { recursive: true });
  writeFileSync(path.join(content(), `${id}.mdx`), text);
};
const commit = (at?: string, message = "Change") => {
  git(folder, ["add", "-A"]);
  git(folder, ["commit", "-qm", message], at);
};

beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), "git-"));
  folder = path.join(top, "wiki");
  mkdirSync(folder);
  git(folder, ["init", "-q"]);
  write(luke, `${long}first\n`);
  write(jessica, `${long}other\n`);
  commit("2017-01-12T12:00:00Z", "Add them");
  vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

const datesOf = async () => Object.fromEntries((await listModified(content())) ?? []);

test("chmod does not remove an article's date", async () => {
  chmodSync(path.join(content(), `${luke}.mdx`), 0o755);
  chmodSync(path.join(content(), `${jessica}.mdx`), 0o755);
  expect(Object.keys(await datesOf()).sort()).toEqual([jessica, luke]);
});

test("a commit that changed only file modes is not a revision, a change or a date", async () => {
  chmodSync(path.join(content(), `${luke}.mdx`), 0o755);
  commit("2017-02-01T12:00:00Z", "Make it executable");
  expect((await datesOf())[luke]).toBe("2017-01-12T12:00:00+00:00");
  expect((await listHistory(content(), new Map()))?.get(luke)).toHaveLength(1);
  expect((await listChanges(content(), 9))?.map(({ message }) => message)).toEqual([
    "Add them",
    "Add them",
  ]);
});

test("a hook's GIT_DIR and other Git variables do not select a different repository", async () => {
  const other = path.join(top, "other");
  mkdirSync(other);
  git(other, ["init", "-q"]);
  vi.stubEnv("GIT_DIR", path.join(other, ".git"));
  vi.stubEnv("GIT_WORK_TREE", other);
  vi.stubEnv("GIT_INDEX_FILE", path.join(other, "index"));
  vi.stubEnv("GIT_EXTERNAL_DIFF", "false");
  expect(Object.keys(await datesOf()).sort()).toEqual([jessica, luke]);
  expect((await listHistory(content(), new Map()))?.size).toBe(2);
  // Windows ignores case.
  const variables = { ...process.env, Git_Dir: "b" };
  expect(Object.keys(gitEnvironment(variables)).join(" ")).not.toMatch(/git_dir/i);
});

test("a program named in the repository's settings is not started", async () => {
  const started = path.join(top, "started");
  const program = path.join(top, "watch.sh");
  writeFileSync(program, `#!/bin/sh\ntouch "${started}"\n`, { mode: 0o755 });
  git(folder, ["config", "core.fsmonitor", program]);
  expect(Object.keys(await datesOf())).toHaveLength(2);
  expect(existsSync(started)).toBe(false);
});

describe("if Git fails, its error message is stored, and logged once", () => {
  test("for a repository that belongs to another user", async () => {
    // Git's own tests set this variable; it is set in a wrapper named git, since we remove such variables.
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    const script = `#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec ${real} "$@"\n`;
    const programs = path.join(top, "programs");
    mkdirSync(programs);
    writeFileSync(path.join(programs, "git"), script, { mode: 0o755 });
    vi.stubEnv("PATH", `${programs}${path.delimiter}${process.env.PATH}`);
    expect(await listModified(content())).toBeUndefined();
    expect(await listHistory(content(), new Map())).toBeUndefined();
    const reason = whyNoHistory(content());
    expect(reason).toBe("detected dubious ownership in repository at '…/wiki'");
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledWith(expect.stringContaining(reason ?? "?"));
  });

  test("for a folder outside Git, a clone without history, and without Git", async () => {
    const outside = path.join(top, "outside");
    mkdirSync(outside);
    expect(await listModified(outside)).toBeUndefined();
    expect(whyNoHistory(outside)).toMatch(/^not a git repository/);

    write(luke, "2");
    commit();
    const clone = path.join(top, "clone");
    git(top, ["clone", "-q", "--depth", "1", `file://${folder}`, clone]);
    expect(await listLastChanges(content(clone))).toBeUndefined();
    expect(whyNoHistory(content(clone))).toContain("git fetch --unshallow");

    vi.stubEnv("PATH", "/nowhere");
    expect(await listModified(content())).toBeUndefined();
    expect(whyNoHistory(content())).toBe("Git is not installed");
    vi.unstubAllEnvs();
    expect(await listModified(content())).toBeDefined();
    expect(whyNoHistory(content())).toBeUndefined();
  });
});

test("a partial clone has dates, changes and history without fetching, and the texts that it contains", async () => {
  git(folder, ["mv", `content/${luke}.mdx`, "content/heroes/power-man.mdx"]);
  write(jessica, `${long}changed\n`);
  commit("2017-02-01T12:00:00Z", "Move one, change one");
  const gone = git(folder, ["rev-parse", `HEAD~1:content/${jessica}.mdx`]).trim();
  const here = git(folder, ["rev-parse", `HEAD:content/${jessica}.mdx`]).trim();
  git(folder, ["config", "uploadpack.allowFilter", "true"]);
  const clone = path.join(top, "clone");
  git(top, ["clone", "-q", "--filter=blob:none", `file://${folder}`, clone]);

  expect((await listModified(content(clone)))?.get(jessica)).toBe("2017-02-01T12:00:00+00:00");
  expect((await listAdded(content(clone)))?.get(jessica)).toBe("2017-01-12T12:00:00+00:00");
  const moved = (await listHistory(content(clone), new Map()))?.get(
    "heroes/power-man" as ArticleId,
  );
  expect(moved?.map(({ happened }) => happened)).toEqual(["moved", "added"]);
  expect((await listChanges(content(clone), 9))?.[0]?.message).toBe("Move one, change one");
  expect([...(await readTexts(content(clone), [gone, here])).keys()]).toEqual([here]);
});

test("a commit dated in the future has the current time everywhere", async () => {
  write(luke, `${long}of tomorrow\n`);
  commit("2090-01-01T12:00:00Z", "From tomorrow");
  const now = Date.now();
  const today = new Date().toISOString().slice(0, 10);
  const instant = (await datesOf())[luke] ?? "";
  expect(Math.abs(Date.parse(instant) - now)).toBeLessThan(60_000);
  const [change] = (await listChanges(content(), 9)) ?? [];
  expect([today, new Date(now).toISOString().slice(0, 10)]).toContain(change?.day);
  const [revision] = (await listHistory(content(), new Map()))?.get(luke) ?? [];
  expect(Date.parse(revision?.instant ?? "")).toBeLessThanOrEqual(Date.now());
});

test("days are sorted newest first, whatever the order of the commits", async () => {
  write(luke, "2");
  commit("2015-06-01T12:00:00Z", "By a clock that was slow");
  const changes = (await listChanges(content(), 9)) ?? [];
  expect(changes.map(({ day }) => day)).toEqual(["2017-01-12", "2015-06-01"]);
});

test("messages and names are cleaned wherever they are read", async () => {
  write(luke, "2");
  git(folder, ["add", "-A"]);
  const tree = git(folder, ["write-tree"]).trim();
  const parent = git(folder, ["rev-parse", "HEAD"]).trim();
  const who = "\u202eliveR\u0007 A\uffff <a@b.c> 1484222400 +0000";
  const message = "Bell\u0007, not\uffff a \u202echaracter\u0001 fan@example.org";
  // `git commit` cleans some of this, but a commit can be written without it.
  const raw = `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\n\n${message}\n`;
  const hash = git(folder, ["hash-object", "-t", "commit", "-w", "--stdin"], "", raw).trim();
  git(folder, ["update-ref", "HEAD", hash]);
  const clean = { message: "Bell , not a character fan", author: "liveR A" };
  expect((await listChanges(content(), 1))?.[0]).toMatchObject(clean);
  expect((await listHistory(content(), new Map()))?.get(luke)?.[0]).toMatchObject(clean);
  expect((await listLastChanges(content()))?.shown.get(luke)).toMatchObject({
    author: clean.author,
  });
});
