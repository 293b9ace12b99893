import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AccountState } from "./account-saver";
import { parseAnswer } from "./answers";
import { chooseRemoved, KEPT } from "./choose-removed";
import { type KeptText, parseKeptText } from "./kept-text";
import { pace } from "./pacer";
import { type OpenedPage, sortKept } from "./sort-kept";
import { type BrowserState, stateText } from "./state-text";

const NOW = 1_800_000_000_000;

const kept = (id: string, more: Partial<KeptText> = {}): KeptText => ({
  ...{ id, article: "heroes/luke-cage", base: "new", account: "", text: `Text of ${id}` },
  fields: {},
  ...{ summary: "", at: NOW, revision: 0, isSaved: false, discardedAt: null },
  ...more,
});

describe("what the browser keeps", () => {
  test("is read only if it is a text of this program", () => {
    expect(parseKeptText(kept("a"))).toEqual(kept("a"));
    for (const other of [undefined, null, "x", {}, { ...kept("a"), text: 1 }])
      expect(parseKeptText(other)).toBeUndefined();
  });

  test("is read too if an earlier version of this program has kept it, without fields", () => {
    const { fields: _, ...former } = kept("a");
    expect(parseKeptText(former)).toEqual(kept("a"));
  });

  test("goes when it is too old, and what was discarded after a day", () => {
    const old = kept("old", { at: NOW - KEPT.age - 1 });
    const discarded = kept("discarded", { discardedAt: NOW - KEPT.discardedAge - 1 });
    const fresh = [kept("fresh"), kept("just discarded", { discardedAt: NOW - 1000 })];
    expect(chooseRemoved([old, discarded, ...fresh], "own", NOW).sort()).toEqual([
      "discarded",
      "old",
    ]);
  });

  test("makes room: first what was discarded, then what the account has, then the oldest", () => {
    const many = Array.from({ length: KEPT.most - 2 }, (_, place) =>
      kept(`typed-${place}`, { at: NOW - place }),
    );
    const all = [
      kept("own", { at: NOW - 1_000_000 }),
      ...many,
      kept("saved", { isSaved: true }),
      kept("discarded", { discardedAt: NOW }),
    ];
    expect(chooseRemoved(all, "own", NOW)).toEqual(["discarded"]);
    expect(chooseRemoved([...all, kept("more")], "own", NOW)).toEqual(["discarded", "saved"]);
    expect(chooseRemoved([...all, kept("more"), kept("and more")], "own", NOW)).toEqual([
      "discarded",
      "saved",
      `typed-${many.length - 1}`,
    ]);
  });

  test("has no more characters than it may, and its own text always stays", () => {
    const text = "x".repeat(KEPT.characters / 3);
    const all = ["own", "a", "b", "c"].map((id, place) => kept(id, { text, at: NOW + place }));
    expect(chooseRemoved(all, "own", NOW)).toEqual(["a"]);
    const huge = kept("own", { text: "x".repeat(KEPT.characters + 1) });
    expect(chooseRemoved([huge, kept("a")], "own", NOW)).toEqual(["a"]);
    expect(chooseRemoved([huge], "own", NOW)).toEqual([]);
  });
});

describe("when an editor opens", () => {
  const page: OpenedPage = {
    ...{ id: "own", article: "heroes/luke-cage", account: "p1", text: "Published\n", summary: "" },
    fields: {},
    published: new Set(),
  };
  const sort = (texts: KeptText[], more: Partial<OpenedPage> = {}) =>
    sortKept(texts, { ...page, ...more });

  test("texts that differ are offered, the last one first", () => {
    const { offered } = sort([kept("a", { at: 1 }), kept("b", { at: 2, account: "p1" })]);
    expect(offered.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("a text that the page has is offered all the same, with a source that the page does not have", () => {
    const fields = { "f.new_sources.n0.title": "A talk" };
    const same = kept("a", { text: page.text });
    expect(sort([same])).toMatchObject({ offered: [], removed: ["a"] });
    const withSource = kept("a", { text: page.text, fields });
    expect(sort([withSource])).toMatchObject({ offered: [withSource], removed: [] });
    expect(sort([withSource], { fields })).toMatchObject({ offered: [], removed: ["a"] });
  });

  test("texts of another person are neither offered nor removed, but there is a hint", () => {
    const theirs = kept("theirs", { account: "p2" });
    expect(sort([theirs])).toEqual({ offered: [], removed: [], hasHidden: true });
    expect(sort([theirs], { account: "" })).toMatchObject({ offered: [], hasHidden: true });
    expect(sort([kept("a", { account: "p1" })], { account: "" })).toMatchObject({ offered: [] });
  });

  test("what the page shows, what the account has and what was published is needed no longer", () => {
    const texts = [
      kept("shown", { text: "Published" }),
      kept("saved", { account: "p1", isSaved: true }),
      kept("published", { account: "p1" }),
      kept("published elsewhere", { account: "p1", article: "places/harlem" }),
      kept("of another article", { article: "places/harlem" }),
    ];
    const published = new Set(["published", "published elsewhere"]);
    expect(sort(texts, { published })).toEqual({
      offered: [],
      removed: ["shown", "saved", "published", "published elsewhere"],
      hasHidden: false,
    });
  });

  test("what the account of another person has stays", () => {
    const theirs = kept("theirs", { account: "p2", isSaved: true });
    expect(sort([theirs]).removed).toEqual([]);
  });

  test("a summary that the page does not show is not lost", () => {
    const one = kept("a", { text: "Published\n", summary: "Say why" });
    expect(sort([one]).offered).toEqual([one]);
    expect(sort([one], { summary: "Say why" }).removed).toEqual(["a"]);
  });

  test("what was discarded is offered no more", () => {
    expect(sort([kept("a", { discardedAt: NOW })]).offered).toEqual([]);
  });
});

describe("saving", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("happens after a pause, and while typing goes on, at the latest after a while", () => {
    let count = 0;
    const pacer = pace(() => void count++, { quiet: 1000, most: 4000 });
    pacer.changed();
    vi.advanceTimersByTime(999);
    expect(count).toBe(0);
    vi.advanceTimersByTime(1);
    expect([count, pacer.isWaiting()]).toEqual([1, false]);
    for (let key = 0; key < 99; key++) {
      pacer.changed();
      vi.advanceTimersByTime(200);
    }
    expect(count).toBe(1 + 4);
    pacer.flush();
    expect([count, pacer.isWaiting()]).toEqual([1 + 5, false]);
    pacer.flush();
    expect(count).toBe(1 + 5);
  });

  test("waits no longer after a sleep than it would have", () => {
    let count = 0;
    const pacer = pace(() => void count++, { quiet: 1000, most: 4000 });
    pacer.changed();
    vi.setSystemTime(Date.now() + 3_600_000);
    pacer.changed();
    vi.advanceTimersByTime(0);
    expect(count).toBe(1);
  });
});

describe("what the line says", () => {
  const say = (browser: BrowserState, account?: AccountState) =>
    stateText(browser, account, () => "14:03");

  test("without an account", () => {
    expect(say("none")).toMatchObject({ kept: "nothing", isBusy: false });
    expect(say("waiting")).toMatchObject({ kept: "nothing", isBusy: true });
    expect(say("kept")).toMatchObject({ said: "Saved in this browser", kept: "browser" });
    expect(say("failed").said).toMatch(
      /^Not saved\. .*Copy your text before you leave this page, or sign in\.$/,
    );
  });

  test("in the account, only when the server has answered", () => {
    const saved = { state: "saved", at: NOW } as const;
    expect(say("kept", saved)).toMatchObject({
      ...{ said: "Saved in your account", time: " at 14:03", kept: "account", isBusy: false },
    });
    expect(say("failed", saved)).toMatchObject({ kept: "account" });
    expect(say("kept", { state: "saving", before: { state: "idle" } })).toMatchObject({
      kept: "browser",
      isBusy: true,
    });
    expect(say("waiting", { state: "idle" }).kept).toBe("nothing");
    // What was announced is not announced again.
    expect(say("kept", { state: "saving", before: saved })).toMatchObject({
      said: "Saved in your account",
      isBusy: true,
    });
  });

  test.each([
    ["offline", "no connection"],
    ["server", "does not answer"],
    ["signed-out", "session has ended"],
    ["somebody-else", "somebody else"],
    ["too-long", "too long"],
    ["too-often", "too much"],
  ] as const)("not in the account: %s", (why, words) => {
    const text = say("kept", { state: "failed", why });
    expect(text.said).toMatch(/^Saved in this browser\. Not saved in your account: /);
    expect(text.said).toContain(words);
    expect(text).toMatchObject({ kept: "browser", needsSignIn: why === "signed-out" });
    const lost = say("failed", { state: "failed", why });
    expect(lost.said).toMatch(/^Not saved: .*Copy your text before you leave this page\.$/);
    expect(lost.kept).toBe("lost");
  });

  test("what the server says is said as it is", () => {
    const text = say("kept", { state: "failed", why: "refused", message: "You have 50 drafts." });
    expect(text.said).toContain("Not saved in your account: You have 50 drafts.");
  });
});

describe("an answer of the server", () => {
  const draft = { id: "d", revision: 2, at: "2026-01-01T00:00:00.000Z" };
  const other = { ...draft, base: "new", text: "x", summary: "", fields: {}, writer: "page-two" };
  test.each([
    [200, { state: "done", draft }, { state: "saved", draft, isOld: false }],
    [200, { state: "done", draft, isOld: true }, { state: "saved", isOld: true }],
    [200, { state: "done", published: true }, { state: "published" }],
    [401, { state: "signed-out" }, { state: "signed-out" }],
    [403, { state: "stale", token: "t" }, { state: "stale", token: "t" }],
    [403, { state: "somebody-else" }, { state: "somebody-else" }],
    [422, { state: "refused", errors: { "": "No." }, other }, { state: "other", other }],
    [422, { state: "refused", errors: { "": "No." } }, { state: "refused", message: "No." }],
    [413, "too large", { state: "refused", why: "too-long" }],
    [429, "too many", { state: "refused", why: "too-often" }],
    [502, "<html>", { state: "unreachable", isOffline: false }],
    [200, { state: "done" }, { state: "unreachable", isOffline: false }],
    [200, { state: "done", draft: { id: 1 } }, { state: "unreachable", isOffline: false }],
  ])("%i %j", async (status, body, expected) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    expect(await parseAnswer(new Response(text, { status }))).toMatchObject(expected);
  });
});
