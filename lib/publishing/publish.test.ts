import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { gitEnvironment } from "../git/git-environment";
import { readBranch } from "./branch";
import { commit } from "./commit";
import { finishPublication, publish } from "./publish";

let root: string;
let content: string;

const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", root, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    {
      env: gitEnvironment(process.env),
      encoding: "utf8",
    },
  ).trim();
const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

const author = { name: "Contributor 0b54a3c8", address: "0b54a3c8@people.example.org" };
const committer = { name: "A wiki", address: "wiki@example.org" };
const edit = (file: string, text: string | undefined, more: object = {}) => ({
  head: git("rev-parse", "HEAD"),
  files: [{ file, bytes: text === undefined ? undefined : Buffer.from(text) }],
  author,
  committer,
  message: "Say where she works",
  ...more,
});

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "publish-"));
  content = path.join(root, "content");
  git("init", "-q", "-b", "main");
  write("content/heroes/jessica-jones.mdx", "Before.\n");
  write("content/heroes/luke-cage.mdx", "Harlem.\n");
  write("README.md", "A wiki\n");
  git("add", ".");
  git("commit", "-qm", "Begin");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a publication", () => {
  test("is one commit with its author and message, and the files are there", async () => {
    const hash = await publish(content, {
      ...edit("heroes/jessica-jones.mdx", "After, with “quotes” and \0.\r\n"),
      now: Date.UTC(2017, 0, 14),
    });
    expect(git("rev-parse", "main")).toBe(hash);
    expect(git("log", "-1", "--format=%an|%ae|%cn|%ce|%s|%aI")).toBe(
      "Contributor 0b54a3c8|0b54a3c8@people.example.org|A wiki|wiki@example.org|Say where she works|2017-01-14T00:00:00+00:00",
    );
    expect(read("content/heroes/jessica-jones.mdx")).toBe("After, with “quotes” and \0.\r\n");
    expect(git("status", "--porcelain")).toBe("");
    expect(git("fsck", "--strict")).toBe("");
  });

  test("adds files in new folders and deletes others, all at once", async () => {
    await publish(content, {
      ...edit("heroes/jessica-jones.mdx", undefined),
      files: [
        { file: "heroes/jessica-jones.mdx", bytes: undefined },
        { file: "sources/a-report.yaml", bytes: Buffer.from("title: A report\n") },
      ],
    });
    expect(git("ls-files", "content")).toBe(
      "content/heroes/luke-cage.mdx\ncontent/sources/a-report.yaml",
    );
    expect(existsSync(path.join(content, "heroes/jessica-jones.mdx"))).toBe(false);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("leaves other files as they are, changed, added to the index or new", async () => {
    write("content/heroes/luke-cage.mdx", "Being written.\n");
    write("README.md", "A better wiki\n");
    git("add", "README.md");
    write("notes.txt", "mine\n");
    const before = git("status", "--porcelain");
    await publish(content, edit("heroes/jessica-jones.mdx", "After.\n"));
    expect(git("status", "--porcelain")).toBe(before);
    expect(read("content/heroes/luke-cage.mdx")).toBe("Being written.\n");
    expect(git("show", "--format=", "--name-only", "HEAD")).toBe(
      "content/heroes/jessica-jones.mdx",
    );
  });

  test("may be of a content folder that is the repository", async () => {
    git("mv", "content/heroes", "heroes");
    git("commit", "-qm", "Move");
    await publish(root, edit("heroes/jessica-jones.mdx", "After.\n"));
    expect(read("heroes/jessica-jones.mdx")).toBe("After.\n");
    expect(git("status", "--porcelain")).toBe("");
  });

  test("waits while somebody else has Git's index", async () => {
    write(".git/index.lock", "");
    setTimeout(() => rmSync(path.join(root, ".git/index.lock")), 300);
    await publish(content, edit("heroes/jessica-jones.mdx", "After.\n"));
    expect(git("status", "--porcelain")).toBe("");
  });

  test("keeps what its author is called from being anything else in the commit", async () => {
    await publish(content, {
      ...edit("heroes/jessica-jones.mdx", "After.\n"),
      author: { name: "A <b>\ncommitter C", address: "a@b> 0 +0000\nc" },
      message: "One\n\nfrom 0000\ndone\n",
    });
    expect(git("log", "-1", "--format=%an|%ae|%cn|%B")).toBe(
      "A b committer C|a@b0+0000c|A wiki|One\n\nfrom 0000\ndone",
    );
  });

  test.each([
    "../README.md",
    "heroes/../../README.md",
    ".git/config",
    'heroes/a".mdx',
    "wiki.yaml",
  ])("of %s is refused", async (file) => {
    const head = git("rev-parse", "HEAD");
    await expect(publish(content, edit(file, "x"))).rejects.toThrow("is not a file of the content");
    expect(git("rev-parse", "HEAD")).toBe(head);
  });
});

describe("nothing is published, and nothing changes,", () => {
  const expectRefused = async (publication: Parameters<typeof publish>[1], problem: string) => {
    const before = [git("rev-parse", "HEAD"), git("status", "--porcelain"), git("ls-files", "-s")];
    await expect(publish(content, publication)).rejects.toMatchObject({ problem });
    expect([git("rev-parse", "HEAD"), git("status", "--porcelain"), git("ls-files", "-s")]).toEqual(
      before,
    );
  };

  test("if somebody has published meanwhile", async () => {
    const late = edit("heroes/jessica-jones.mdx", "After.\n");
    await publish(content, edit("heroes/luke-cage.mdx", "Hell's Kitchen.\n"));
    await expectRefused(late, "moved");
  });

  test("if the branch moves while the commit is made: of several at once, one is published", async () => {
    const branch = await readBranch(content);
    const all = Array.from({ length: 5 }, (_, number) =>
      commit(content, branch, {
        ...edit("heroes/jessica-jones.mdx", `After ${number}.\n`),
        head: branch.head,
      }),
    );
    const results = await Promise.allSettled(all);
    const made = results.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
    expect(made).toEqual([git("rev-parse", "HEAD")]);
    for (const one of results)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ name: "PublishError" });
  });

  test("if the file was changed on the server and never committed", async () => {
    write("content/heroes/jessica-jones.mdx", "By hand.\n");
    await expectRefused(edit("heroes/jessica-jones.mdx", "After.\n"), "uncommitted");
    expect(read("content/heroes/jessica-jones.mdx")).toBe("By hand.\n");
  });

  test("if a file is there that was never added", async () => {
    write("content/heroes/danny-rand.mdx", "By hand.\n");
    await expectRefused(edit("heroes/danny-rand.mdx", "After.\n"), "uncommitted");
  });

  test("if Git's index stays locked", { timeout: 15_000 }, async () => {
    write(".git/index.lock", "");
    await expectRefused(edit("heroes/jessica-jones.mdx", "After.\n"), "failed");
  });

  test("if no branch is checked out, or there is no repository", async () => {
    git("checkout", "-q", "--detach");
    await expectRefused(edit("heroes/jessica-jones.mdx", "After.\n"), "no-branch");
    const elsewhere = mkdtempSync(path.join(tmpdir(), "no-repository-"));
    await expect(
      publish(elsewhere, edit("heroes/jessica-jones.mdx", "After.\n")),
    ).rejects.toMatchObject({ problem: "no-branch" });
    rmSync(elsewhere, { recursive: true });
  });
});

describe("after a kill during a publication", () => {
  /** The branch has the commit; then the process is gone. */
  async function publishHalf(): Promise<void> {
    const branch = await readBranch(content);
    writeFileSync(
      path.join(branch.gitFolder, "wiki-publication"),
      JSON.stringify({ from: branch.head, since: Date.now() }),
    );
    await commit(content, branch, {
      ...edit("heroes/jessica-jones.mdx", "After.\n"),
      files: [
        { file: "heroes/jessica-jones.mdx", bytes: Buffer.from("After.\n") },
        { file: "heroes/luke-cage.mdx", bytes: undefined },
        { file: "heroes/danny-rand.mdx", bytes: Buffer.from("New.\n") },
      ],
    });
  }
  const expectFinished = () => {
    expect(git("status", "--porcelain")).toBe("");
    expect(read("content/heroes/jessica-jones.mdx")).toBe("After.\n");
    expect(read("content/heroes/danny-rand.mdx")).toBe("New.\n");
    expect(existsSync(path.join(content, "heroes/luke-cage.mdx"))).toBe(false);
  };

  test("the working tree gets what the branch has", async () => {
    await publishHalf();
    expect(git("status", "--porcelain")).not.toBe("");
    expect(await finishPublication(content)).toBe(true);
    expectFinished();
    expect(await finishPublication(content)).toBe(false);
  });

  test("it does so if some files were written, and Git's index is locked", async () => {
    await publishHalf();
    write("content/heroes/jessica-jones.mdx", "After.\n");
    write("content/heroes/danny-rand.mdx", "New.\n");
    write(".git/index.lock", "");
    expect(await finishPublication(content)).toBe(true);
    expectFinished();
  });

  test("files that somebody has changed since stay as they are, and are named", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    await publishHalf();
    write("content/heroes/jessica-jones.mdx", "By hand.\n");
    await finishPublication(content);
    expect(read("content/heroes/jessica-jones.mdx")).toBe("By hand.\n");
    expect(print.mock.calls.join()).toContain("heroes/jessica-jones.mdx was changed meanwhile");
    print.mockRestore();
  });

  test("before the commit, there is nothing to do", async () => {
    const { gitFolder, head } = await readBranch(content);
    writeFileSync(
      path.join(gitFolder, "wiki-publication"),
      JSON.stringify({ from: head, since: 1 }),
    );
    expect(await finishPublication(content)).toBe(false);
    await publish(content, edit("heroes/jessica-jones.mdx", "After.\n"));
    expect(git("status", "--porcelain")).toBe("");
  });
});
