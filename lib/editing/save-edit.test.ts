import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkDraftPool } from "../content/check-pool";
import { heroText, smallWiki } from "../content/example";
import { getWiki } from "../content/get-wiki";
import { reloadWiki } from "../content/reload-wiki";
import { gitEnvironment } from "../git/git-environment";
import type { ArticleId } from "../kinds/article-id";
import { checkDraft } from "./check-draft";
import { buildEditor } from "./editor-view";
import { resolveConflicts } from "./resolve-conflicts";
import { saveEdit, saveNew } from "./save-edit";
import { NO_BLOB, readStored } from "./stored-text";

const id = "heroes/jessica-jones" as ArticleId;
const commit = {
  author: { name: "Contributor 0b54a3c8", address: "0b54a3c8@people.example.org" },
  committer: { name: "A wiki", address: "wiki@people.example.org" },
  message: "Say more",
};
let folder: string;

const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    {
      env: gitEnvironment(process.env),
      encoding: "utf8",
    },
  ).trim();
const save = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
/** Each paragraph says that it has no source yet. */
const hero = (words: string) =>
  heroText("Jessica Jones", "", `${words.replaceAll("\n\n", "<Uncited/>\n\n")}<Uncited/>`);
const read = () => readFileSync(path.join(folder, `content/${id}.mdx`), "utf8");
const stored = async () => {
  const found = await readStored(`${id}.mdx`);
  if (!found) throw new Error("The article is not there.");
  return found;
};

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "edit-"));
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  save(`content/${id}.mdx`, hero("She lives in Harlem."));
  git("init", "-q", "-b", "main");
  git("config", "core.autocrlf", "false");
  git("add", ".");
  git("commit", "-qm", "Begin");
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
  await reloadWiki();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
afterAll(() => checkDraftPool().endIdle());

describe("an edit", () => {
  test("is one commit of one file, by its author", async () => {
    const { blob } = await stored();
    const saved = await saveEdit({ id, base: blob, text: hero("She moved.") }, commit);
    expect(saved).toEqual({ state: "published", hash: git("rev-parse", "HEAD") });
    expect(git("show", "--format=%an: %s", "--name-only", "HEAD")).toBe(
      `Contributor 0b54a3c8: Say more\n\ncontent/${id}.mdx`,
    );
    expect(read()).toBe(hero("She moved."));
    expect(git("status", "--porcelain")).toBe("");
  });

  test("leaves the bytes of all lines that it does not touch", async () => {
    const text = hero("One.\n\nTwo.\n\nThree.");
    save(
      `content/${id}.mdx`,
      `\uFEFF${text.replaceAll("\n", "\r\n").replace("Three.", "Three.  ")}`,
    );
    git("commit", "-qam", "Save it on Windows");
    const { blob, text: shown } = await stored();
    await saveEdit({ id, base: blob, text: shown.replace("Two.", "Two, at most.") }, commit);
    expect(git("diff", "--numstat", "HEAD~1", "HEAD")).toMatch(/^1\t1\t/);
    expect(read().startsWith("\uFEFF---\r\n")).toBe(true);
  });

  test("that changes nothing is no commit", async () => {
    const { blob, text } = await stored();
    const head = git("rev-parse", "HEAD");
    expect(await saveEdit({ id, base: blob, text }, commit)).toEqual({ state: "same" });
    expect(git("rev-parse", "HEAD")).toBe(head);
  });

  test.each([
    ["of the text", () => hero("She is <b>strong</b>.")],
    ["of its fields", () => hero("She.").replace("description:", "descripton:")],
    ["of what it names", () => hero('She knows [[a|heroes/b|c]].<Cite source="nowhere"/>')],
    [
      "that only a check of all files finds",
      () => hero("She.").replace(/^title: .*$/m, "title: Luke Cage"),
    ],
  ])("with a problem %s is no commit, and says why", async (_, text) => {
    save("content/heroes/luke-cage.mdx", heroText("Luke Cage", "", "He.<Uncited/>"));
    git("add", ".");
    git("commit", "-qm", "Add another");
    await reloadWiki();
    const { blob } = await stored();
    const head = git("rev-parse", "HEAD");
    const saved = await saveEdit({ id, base: blob, text: text() }, commit);
    expect(saved.state).toBe("problems");
    if (saved.state === "problems") expect(saved.problems[0]?.fix).not.toBe("");
    expect(git("rev-parse", "HEAD")).toBe(head);
    expect(read()).toBe(hero("She lives in Harlem."));
  });

  test("of a file that was changed on the server is refused", async () => {
    const { blob } = await stored();
    save(`content/${id}.mdx`, hero("By hand."));
    expect(await saveEdit({ id, base: blob, text: hero("She moved.") }, commit)).toMatchObject({
      state: "refused",
      why: expect.stringContaining("never committed"),
    });
    expect(read()).toBe(hero("By hand."));
  });

  test("of a text that would be larger than a file may be is a problem", async () => {
    const { problems } = await checkDraft(id, hero("She. ".repeat(20_000)));
    expect(problems[0]?.problem).toContain("larger than 64 kB");
  });
});

describe("new files", () => {
  const source = [
    "content/sources/a-talk.yaml",
    "title: A talk\npublisher: A paper\nkind: interview\n",
  ] as const;
  const article = [
    "content/heroes/luke-cage.mdx",
    heroText("Luke Cage", "", 'He.<Cite source="a-talk"/>'),
  ] as const;

  test("are one commit: an article with the source that it cites", async () => {
    expect(await saveNew([source, article], commit)).toMatchObject({ state: "published" });
    expect(git("show", "--format=", "--name-only", "HEAD").split("\n").sort()).toEqual([
      article[0],
      source[0],
    ]);
    expect(git("status", "--porcelain")).toBe("");
  });

  test("come with an edit too, and neither is published without the other", async () => {
    const { blob } = await stored();
    const head = git("rev-parse", "HEAD");
    const edit = {
      id,
      base: blob,
      text: hero("She.").replace("<Uncited/>", '<Cite source="a-talk"/>'),
    };
    expect(await saveEdit(edit, commit)).toMatchObject({ state: "problems" });
    const broken = [source[0], source[1].replace("interview", "gossip")] as const;
    expect(await saveEdit({ ...edit, records: [broken] }, commit)).toMatchObject({
      state: "problems",
      problems: [expect.objectContaining({ file: source[0] })],
    });
    expect(git("rev-parse", "HEAD")).toBe(head);
    expect(await saveEdit({ ...edit, records: [source] }, commit)).toMatchObject({
      state: "published",
    });
    expect(git("show", "--format=", "--name-only", "HEAD").split("\n")).toHaveLength(2);
  });

  test("never take the place of what somebody else has published under the same name", async () => {
    expect(await saveNew([source, article], commit)).toMatchObject({ state: "published" });
    const head = git("rev-parse", "HEAD");
    const other = [article[0], heroText("Luke Cage", "", "Another.<Uncited/>")] as const;
    expect(await saveNew([other], commit)).toEqual({ state: "taken", file: article[0] });
    expect(await saveNew([source], commit)).toEqual({ state: "taken", file: source[0] });
    expect(git("rev-parse", "HEAD")).toBe(head);
  });

  test("that two publish at the same moment: one is there, the other says that the name is taken", async () => {
    const texts = ["One.<Uncited/>", "Two.<Uncited/>"].map((words) =>
      heroText("Luke Cage", "", words),
    );
    const saved = await Promise.all(texts.map((text) => saveNew([[article[0], text]], commit)));
    expect(saved.map(({ state }) => state).sort()).toEqual(["published", "taken"]);
  });
});

describe("two edits of the same version", () => {
  const both = async (first: string, second: string) => {
    save(`content/${id}.mdx`, hero("She lives in Harlem.\n\nShe works alone."));
    git("commit", "-qam", "Say two things");
    const { blob } = await stored();
    const edit = (words: string) => ({ id, base: blob, text: hero(words) });
    expect((await saveEdit(edit(first), commit)).state).toBe("published");
    return { edit: edit(second), saved: await saveEdit(edit(second), commit) };
  };

  test("are both kept if they fit together", async () => {
    const { saved } = await both(
      "She lived in Harlem.\n\nShe works alone.",
      "She lives in Harlem.\n\nShe works with others.",
    );
    expect(saved.state).toBe("published");
    expect(read()).toBe(hero("She lived in Harlem.\n\nShe works with others."));
  });

  test("are a conflict if they changed the same words, and the second can choose", async () => {
    const { edit, saved } = await both(
      "She lives in Brooklyn.\n\nShe works alone.",
      "She lives in Queens.\n\nShe works alone, mostly.",
    );
    if (saved.state !== "conflict") throw new Error(saved.state);
    expect(read()).toBe(hero("She lives in Brooklyn.\n\nShe works alone."));
    const { blob } = saved.theirs;
    expect(await resolveConflicts(edit, blob, {})).toBeUndefined();
    expect(await resolveConflicts(edit, NO_BLOB, { "choice-0": "mine" })).toBeUndefined();
    const chosen = await resolveConflicts(edit, blob, { "choice-0": "mine" });
    if (!chosen) throw new Error("There is no choice.");
    expect((await saveEdit(chosen, commit)).state).toBe("published");
    expect(read()).toBe(hero("She lives in Queens.\n\nShe works alone, mostly."));
  });

  test("that are published at the same moment are both there", async () => {
    save("content/heroes/luke-cage.mdx", heroText("Luke Cage", "", "He.<Uncited/>"));
    git("add", ".");
    git("commit", "-qm", "Add another");
    await reloadWiki();
    const other = "heroes/luke-cage" as ArticleId;
    const base = (await readStored(`${other}.mdx`))?.blob ?? "";
    const saved = await Promise.all([
      saveEdit({ id, base: (await stored()).blob, text: hero("She moved.") }, commit),
      saveEdit({ id: other, base, text: heroText("Luke Cage", "", "He moved.<Uncited/>") }, commit),
    ]);
    expect(saved.map(({ state }) => state)).toEqual(["published", "published"]);
    expect(git("log", "-2", "--format=%s")).toBe("Say more\nSay more");
    expect(git("status", "--porcelain")).toBe("");
  });
});

describe("the editor shows", () => {
  test("what is published, and of what was sent the problems", async () => {
    const wiki = await getWiki();
    expect(await buildEditor(wiki, id, {}, true)).toMatchObject({
      title: "Jessica Jones",
      base: (await stored()).blob,
      text: hero("She lives in Harlem."),
      problems: [],
      refused: undefined,
    });
    const { blob } = await stored();
    const sent = await buildEditor(wiki, id, { base: blob, text: hero("<b>She</b>.") }, true);
    expect(sent?.text).toBe(hero("<b>She</b>."));
    expect(sent?.problems).not.toEqual([]);
    expect(await buildEditor(wiki, "heroes/nobody" as ArticleId, {}, true)).toBeUndefined();
  });

  test("what was written, of an article that was deleted meanwhile", async () => {
    const { blob } = await stored();
    git("rm", "-q", `content/${id}.mdx`);
    git("commit", "-qm", "Delete");
    const sent = {
      base: blob,
      text: hero("Words of an evening."),
      "r.new_sources": "n1",
      "f.new_sources.n1.title": "A talk on a roof",
    };
    const before = await buildEditor(await getWiki(), id, sent, true);
    await reloadWiki();
    for (const view of [before, await buildEditor(await getWiki(), id, sent, true)])
      expect(view).toMatchObject({
        refused: expect.stringContaining("deleted"),
        typed: [
          { name: "What you wrote", text: sent.text },
          { text: expect.stringContaining("title: A talk on a roof") },
        ],
      });
  });

  test("what was chosen after a conflict, if that has problems", async () => {
    const { blob } = await stored();
    const titled = (title: string) => hero("She.").replace(/^title: .*$/m, `title: ${title}`);
    await saveEdit({ id, base: blob, text: titled("Jessica") }, commit);
    const sent = { base: blob, text: titled("Jewel"), theirs: (await stored()).blob };
    const view = await buildEditor(await getWiki(), id, { ...sent, "choice-0": "both" }, true);
    expect(view?.text).toMatch(/^title: Jessica\n\ntitle: Jewel$/m);
    expect(view?.problems).not.toEqual([]);
    expect(view?.conflict).toBeUndefined();
  });

  test("both sides of a conflict, word by word", async () => {
    const { blob } = await stored();
    await saveEdit({ id, base: blob, text: hero("She lives in Brooklyn.") }, commit);
    const sent = { base: blob, text: hero("She lives in Queens.") };
    const view = await buildEditor(await getWiki(), id, sent, true);
    const words = (spans: readonly { kind: string; text: string }[] = []) =>
      spans.filter(({ kind }) => kind !== "kept").map(({ text }) => text);
    expect(view?.text).toBe(sent.text);
    expect(words(view?.conflict?.passages[0]?.mine)).toEqual(["Queens"]);
    expect(words(view?.conflict?.passages[0]?.theirs)).toEqual(["Brooklyn"]);
  });

  test("nothing of other files, whatever is sent as the version that somebody began with", async () => {
    save("secret.txt", "A secret.\n");
    git("add", ".");
    git("commit", "-qm", "Add a secret");
    for (const base of ["HEAD:secret.txt", "HEAD:./../secret.txt", "new\nHEAD:secret.txt"]) {
      const view = await buildEditor(await getWiki(), id, { base, text: "x\n" }, true);
      expect(JSON.stringify(view)).not.toContain("A secret");
      expect(view?.conflict).toBeUndefined();
    }
  });

  test("why nothing can be saved where there is no repository", async () => {
    rmSync(path.join(folder, ".git"), { recursive: true });
    expect(await buildEditor(await getWiki(), id, {}, true)).toMatchObject({
      refused: expect.stringContaining("without its repository"),
    });
  });
});
