import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { contentPool } from "../content/content-pool";
import { heroText, smallWiki } from "../content/example";
import { reloadWiki } from "../content/reload-wiki";
import { onBothDialects } from "../database/database-fixture";
import { findDraft } from "../drafts/find-draft";
import { readStored } from "../editing/stored-text";
import { KEPT_PARAM, MAX_TEXT_FORM, PERSON_FIELD } from "../forms/fields";
import { openKeptForm } from "../forms/kept-form";
import { MOST_A_MINUTE, MOST_OF_SCRIPTS } from "../limits/flood";
import { deleteDraftAction, restoreDraftAction, saveDraftAction } from "./drafts";
import { changeDraft, publishArticle } from "./edit-article";
import { newPerson, newSender, type Sending } from "./write-fixture";

const HERO = "heroes/jessica-jones";
const SCRIPT = { accept: "application/json" };

let folder: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args]);

function save(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "drafts-"));
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  save(`content/${HERO}.mdx`, heroText("Jessica Jones", "", "She lives here.<Uncited/>\n"));
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "Begin");
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
  await reloadWiki();
});
afterAll(() => {
  vi.unstubAllEnvs();
  contentPool().endIdle();
  rmSync(folder, { recursive: true });
});

const base = async () => (await readStored(`${HERO}.mdx`))?.blob ?? "";

onBothDialects((get) => {
  const setUp = async () => {
    const { database } = get();
    const actions = [
      ...[saveDraftAction, deleteDraftAction, restoreDraftAction],
      ...[publishArticle, changeDraft],
    ];
    const sender = newSender(database, actions);
    const person = await newPerson(database, "contributor");
    const fieldsOf = async (fields: Record<string, string>) => ({
      id: HERO,
      base: await base(),
      [PERSON_FIELD]: person?.id ?? "",
      ...fields,
    });
    const send = async (name: string, fields: Record<string, string>, sending: Sending = {}) =>
      sender.send(name, { person, fields: await fieldsOf(fields), ...sending });
    const ask = async (name: string, fields: Record<string, string>, sending: Sending = {}) => {
      const response = await send(name, fields, { headers: SCRIPT, ...sending });
      expect(response.headers.get("content-type")).toContain("application/json");
      return { status: response.status, ...(await response.json()) };
    };
    const current = () => findDraft(database, person?.id ?? "", [HERO]);
    const countKept = async () =>
      (await database.selectFrom("keptForm").select("tokenHash").execute()).length;
    return { database, sender, person, send, ask, current, countKept };
  };

  test("a form saves a draft, and leads to the editor that shows it", async () => {
    const { send, current } = await setUp();
    const response = await send("save-draft", { text: "Half a sen", summary: "Say" });
    const draft = await current();
    expect(draft).toMatchObject({ text: "Half a sen", summary: "Say", revision: 1 });
    const to = new URL(response.headers.get("location") ?? "", "http://a");
    expect([response.status, to.pathname]).toEqual([303, `/edit/${HERO}`]);
    expect(to.searchParams.get("draft")).toBe(draft?.id);
  });

  test("a script saves as often as it likes, and hears the next revision and when it was saved", async () => {
    const { ask, current } = await setUp();
    const first = await ask("save-draft", { text: "One", writer: "page-one" });
    expect(first).toMatchObject({ status: 200, state: "done", draft: { revision: 1 } });
    expect(Date.parse(first.draft.at)).toBeGreaterThan(Date.now() - 60_000);
    expect(await ask("save-draft", { text: "Two", revision: "1" })).toMatchObject({
      draft: { revision: 2 },
    });
    expect((await current())?.text).toBe("Two");
  });

  test("new sources are kept with the text, and nothing else of the form", async () => {
    const { ask, current } = await setUp();
    const fields = { "f.new_sources.n0.title": "A talk", "r.new_sources": "\nn0" };
    await ask("save-draft", { text: "One", ...fields, "f.title": "x", theirs: "y" });
    expect(JSON.parse((await current())?.fields ?? "")).toEqual(fields);
    const other = await ask("save-draft", { text: "Two", revision: "0" });
    expect(other.other).toMatchObject({ text: "One", fields });
  });

  test("a form that shows its text again does so for the person alone for whom it was printed", async () => {
    const { sender, person, database } = await setUp();
    const other = await newPerson(database, "contributor");
    const fields = {
      ...{ id: HERO, base: await base(), text: "Of the first.", do: "source" },
      [PERSON_FIELD]: person?.id ?? "",
    };
    const token = await sender.tokenFor("change-draft", person);
    const forms = async (location: string) => {
      const kept = new URL(location, "http://a").searchParams.get(KEPT_PARAM) ?? "";
      return Promise.all(
        [other?.id, undefined, person?.id].map(async (userId) => {
          const owner = { formCookie: sender.formCookie, userId };
          return (await openKeptForm(database, "change-draft", kept, owner))?.values.text;
        }),
      );
    };
    const sent = await sender.send("change-draft", { person: other, fields, token });
    expect(await forms(sent.headers.get("location") ?? "")).toEqual([
      ...[undefined, undefined],
      "Of the first.",
    ]);
    // Signed out, it leads through signing in.
    const out = await sender.send("change-draft", { fields, token });
    const to = new URL(out.headers.get("location") ?? "", "http://a");
    expect(to.pathname).toBe("/account/sign-in");
    expect(await forms(to.searchParams.get("next") ?? "")).toEqual([
      ...[undefined, undefined],
      "Of the first.",
    ]);
    // What nobody in particular has typed comes back to whoever is there.
    const anonymous = { ...fields, [PERSON_FIELD]: "" };
    const back = await sender.send("change-draft", { fields: anonymous });
    expect((await forms(back.headers.get("location") ?? ""))[1]).toBe("Of the first.");
  });

  test("a form without a text changes no draft", async () => {
    const { ask, current } = await setUp();
    await ask("save-draft", { text: "One" });
    expect(await ask("save-draft", { revision: "1" })).toMatchObject({
      status: 422,
      errors: { "": "There is no text in this form." },
    });
    expect((await current())?.text).toBe("One");
  });

  test("a source that is not there yet is a draft too: its facts are its text", async () => {
    const { sender, person, database } = await setUp();
    const fields = {
      ...{ kind: "sources", base: "new", head: "", slug: "a-talk" },
      ...{ "f.title": "A talk", "f.publisher": "The Bulletin" },
      [PERSON_FIELD]: person?.id ?? "",
    };
    const response = await sender.send("save-draft", { person, fields });
    const to = new URL(response.headers.get("location") ?? "", "http://a");
    expect([response.status, to.pathname]).toEqual([303, "/new/sources"]);
    expect(await findDraft(database, person?.id ?? "", ["new/sources"])).toMatchObject({
      text: "title: A talk\npublisher: The Bulletin\n",
      fields: '{"slug":"a-talk"}',
    });
  });

  test("a script that has not seen the last text gets it, and may then replace it", async () => {
    const { ask, current } = await setUp();
    await ask("save-draft", { text: "From the phone" });
    const other = await ask("save-draft", { text: "From here", revision: "0" });
    expect(other).toMatchObject({
      status: 422,
      state: "refused",
      other: { text: "From the phone", revision: 1 },
    });
    expect((await current())?.text).toBe("From the phone");
    await ask("save-draft", { text: "From here", replace: "1" });
    expect((await current())?.text).toBe("From here");
  });

  test("a form that has not seen the last text comes back with what was typed", async () => {
    const { send, ask, sender, person, database } = await setUp();
    await ask("save-draft", { text: "From the phone" });
    const response = await send("save-draft", { text: "From here" });
    const to = new URL(response.headers.get("location") ?? "", "http://a");
    expect(to.pathname).toBe(`/edit/${HERO}`);
    const owner = { formCookie: sender.formCookie, userId: person?.id };
    const kept = to.searchParams.get(KEPT_PARAM) ?? "";
    const form = await openKeptForm(database, "save-draft", kept, owner);
    expect(form?.values.text).toBe("From here");
    expect(form?.errors[""]).toContain("Neither was lost");
  });

  test("a script hears whether a newer version was published", async () => {
    const { ask } = await setUp();
    const save = (revision: number, own: string) =>
      ask("save-draft", { text: `x${revision}`, revision: `${revision}`, base: own, check: "on" });
    expect(await save(0, await base())).toMatchObject({ isOld: false });
    expect(await save(1, "0".repeat(40))).toMatchObject({ isOld: true });
    expect(await ask("save-draft", { id: "new/heroes", base: "new", text: "x" })).toMatchObject({
      status: 200,
    });
  });

  test("after the session has ended, a script hears so, and nothing is saved or kept", async () => {
    const { ask, current, countKept } = await setUp();
    const before = await countKept();
    expect(await ask("save-draft", { text: "x" }, { person: undefined })).toEqual({
      status: 401,
      state: "signed-out",
    });
    expect(await current()).toBeUndefined();
    expect(await countKept()).toBe(before);
  });

  test("after signing in again, a script gets the new token; somebody else does not", async () => {
    const { ask, person, database, current } = await setUp();
    const stale = await ask("save-draft", { text: "x" }, { token: "x".repeat(86) });
    expect(stale).toMatchObject({ status: 403, state: "stale" });
    expect(await current()).toBeUndefined();
    const again = await ask("save-draft", { text: "x" }, { person, token: stale.token });
    expect(again).toMatchObject({ status: 200 });
    const other = await newPerson(database, "contributor");
    const fields = { text: "x" };
    const theirs = await ask("save-draft", fields, { person: other, token: stale.token });
    expect(theirs).toEqual({ status: 403, state: "somebody-else" });
    expect(await findDraft(database, other?.id ?? "", [HERO])).toBeUndefined();
  });

  test("what is wrong with fields is said, and nothing is kept", async () => {
    const { ask, current, countKept } = await setUp();
    const before = await countKept();
    for (const [fields, name] of [
      [{ id: "heroes/A" }, "id"],
      [{ base: "HEAD" }, "base"],
      [{ revision: "-1" }, "revision"],
      [{ revision: "1\n2" }, "revision"],
      [{ writer: "<script>" }, "writer"],
      [{ text: "a".repeat(140_000) }, "text"],
    ] as const) {
      const answer = await ask("save-draft", { text: "x", ...fields });
      expect(answer).toMatchObject({ status: 422, state: "refused" });
      expect(Object.keys(answer.errors)).toEqual([name]);
    }
    expect(await current()).toBeUndefined();
    expect(await countKept()).toBe(before);
  });

  test("scripts of a network save more than its people send, but no flood", async () => {
    const { sender } = await setUp();
    const network = `scripts ${Math.random()}`;
    const small = { body: "a=1", network, headers: SCRIPT };
    const statuses = new Map<number, number>();
    for (let count = 0; count < MOST_OF_SCRIPTS + 3; count++) {
      const { status } = await sender.send("save-draft", small);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([
      [401, MOST_OF_SCRIPTS],
      [429, 3],
    ]);
    expect(MOST_OF_SCRIPTS).toBeGreaterThan(MOST_A_MINUTE);
    // What they send is no form of people, who can still send theirs.
    expect((await sender.send("save-draft", { ...small, headers: {} })).status).toBe(303);
  });

  test("a draft is deleted and restored by its owner alone", async () => {
    const { ask, current, database, sender } = await setUp();
    await ask("save-draft", { text: "Mine" });
    const id = (await current())?.id ?? "";
    const other = await newPerson(database, "administrator");
    for (const name of ["delete-draft", "restore-draft"]) {
      const answer = await sender.send(name, { person: other, fields: { id }, headers: SCRIPT });
      expect(answer.status).toBe(422);
    }
    expect((await current())?.text).toBe("Mine");
    expect(await ask("delete-draft", { id })).toMatchObject({ status: 200, id });
    expect(await current()).toBeUndefined();
    expect(await ask("delete-draft", { id })).toMatchObject({ status: 422 });
    expect(await ask("restore-draft", { id })).toMatchObject({ status: 200 });
    expect((await current())?.text).toBe("Mine");
  });

  test("forms that delete lead to where they were, and never elsewhere", async () => {
    const { ask, send, current } = await setUp();
    await ask("save-draft", { text: "Mine" });
    const id = (await current())?.id ?? "";
    const to = async (name: string, next: string) => {
      const response = await send(name, { id, next });
      return new URL(response.headers.get("location") ?? "", "http://a").pathname;
    };
    expect(await to("delete-draft", `/edit/${HERO}`)).toBe(`/edit/${HERO}`);
    expect(await to("restore-draft", "https://evil.example/")).toBe("/account/drafts");
  });

  test("what is published is no draft any more, and what another device has saved since stays", async () => {
    const { ask, current, database, sender } = await setUp();
    const editor = await newPerson(database, "editor");
    const fields = async (text: string, more: Record<string, string>) => ({
      ...{ id: HERO, base: await base(), text, summary: "Say it", ...more },
    });
    const send = async (name: string, text: string, more: Record<string, string> = {}) =>
      sender.send(name, { person: editor, fields: await fields(text, more) });
    const own = () => findDraft(database, editor?.id ?? "", [HERO]);
    const text = heroText("Jessica Jones", "", `She moved ${Math.random()}.<Uncited/>\n`);
    await send("save-draft", text.slice(0, -10));
    const published = await send("publish-article", text, { revision: "1", writer: "page-one" });
    expect(published.headers.get("location")).toBe(`/${HERO}`);
    expect(await own()).toBeUndefined();
    await send("save-draft", "From the phone", { writer: "page-two" });
    const again = text.replace("moved", "moved again");
    await send("publish-article", again, { revision: "0", writer: "page-one" });
    expect((await own())?.text).toBe("From the phone");
    // Nothing of others was touched.
    expect(await current()).toBeUndefined();
    expect(await ask("save-draft", { text: "x" })).toMatchObject({ status: 200 });
  }, 60_000);
});

test("the form of a draft is as large as that of an article", () => {
  expect(saveDraftAction.maxBytes).toBe(MAX_TEXT_FORM);
});
