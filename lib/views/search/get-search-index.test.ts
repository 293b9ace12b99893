import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { heroText, smallWiki, wikiOf } from "../../content/example";
import { getWiki, replaceWiki } from "../../content/get-wiki";
import { search } from "../../search/search";
import { clearState, clearWikiState, processState } from "../../state/process-state";
import { recordReads } from "../../state/reads";
import { finish, type Steps } from "../../state/slices";

/** What building an index waits for. */
const gate = vi.hoisted(() => ({ opened: Promise.resolve() }));

vi.mock("../../state/slices", async (original) => ({
  ...(await original<typeof import("../../state/slices")>()),
  finishInSlices: async <T>(steps: Steps<T>) => {
    await gate.opened;
    return finish(steps);
  },
}));

let getSearchData: typeof import("./get-search-index").getSearchData;
let getSearchIndex: typeof import("./get-search-index").getSearchIndex;
let indexParts: typeof import("./index-parts").indexParts;

beforeAll(async () => {
  // Tests share modules: another one may have loaded these without the gate.
  vi.resetModules();
  ({ getSearchData, getSearchIndex } = await import("./get-search-index"));
  ({ indexParts } = await import("./index-parts"));
});

const before = wikiOf(smallWiki).wiki;
const after = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText("Luke Cage"),
}).wiki;
const hrefs = async () => search(await getSearchIndex(), "luke cage").found.map(({ href }) => href);

beforeEach(() => {
  gate.opened = Promise.resolve();
});
afterEach(() => {
  clearWikiState();
  clearState("searchIndex");
});

test("after another wiki replaces the current one, nothing of the old one is left but what is being rendered", async () => {
  const answers = processState("historyAnswers", () => new Map<string, string>());
  const problems = processState("gitProblems", () => new Map<string, string>());
  replaceWiki(before);
  const oldIndex = await getSearchIndex();
  answers().set("/history/heroes/jessica-jones", "a page");
  problems().set("a folder", "no Git");
  replaceWiki(after);
  expect(await getWiki()).toBe(after);
  expect((await getSearchIndex()).data.version).toBe(after.version);
  expect(answers().size).toBe(0);
  expect(problems().get("a folder")).toBe("no Git");
  problems().delete("a folder");
  expect(oldIndex.data.version).toBe(before.version);
});

/** Keeps indexes from being finished until the function that it returns is called. */
function closeGate(): () => void {
  let open = () => {};
  gate.opened = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

test("the first search waits for the index", async () => {
  const open = closeGate();
  replaceWiki(before);
  const searching = hrefs();
  await new Promise((resolve) => setTimeout(resolve, 150));
  replaceWiki(after);
  open();
  expect(await searching).toContain("/heroes/luke-cage");
});

test("while the index is brought up to date, a search gets the one before, with its data", async () => {
  replaceWiki(before);
  await getSearchIndex();
  const open = closeGate();
  replaceWiki(after);
  const index = await getSearchIndex();
  expect(index.data.version).toBe(before.version);
  expect(await hrefs()).not.toContain("/heroes/luke-cage");
  open();
  await expect.poll(hrefs).toContain("/heroes/luke-cage");
});

test("a page that is stored waits for the index of the content, and depends on it", async () => {
  replaceWiki(before);
  await getSearchIndex();
  const open = closeGate();
  replaceWiki(after);
  const { value, reads } = recordReads(getSearchIndex);
  await new Promise((resolve) => setTimeout(resolve, 150));
  open();
  expect((await value).data.version).toBe(after.version);
  expect(reads).toContain("version.");
});

test("a search that starts right after a small change finds it", async () => {
  replaceWiki(before);
  await getSearchIndex();
  replaceWiki(after);
  expect(await hrefs()).toContain("/heroes/luke-cage");
});

test("the files that browsers fetch are made from the data of the index, whichever is needed first", async () => {
  replaceWiki(before);
  const first = getSearchData(before);
  expect((await getSearchIndex()).data).toBe(first);
  const open = closeGate();
  replaceWiki(after);
  const searching = getSearchIndex();
  const second = getSearchData(after);
  open();
  expect((await searching).data).toBe(second);
  expect(second.articles.filter((one) => first.articles.includes(one))).toHaveLength(4);
});

test("the help pages are found with the articles, from the same objects before and after a change", async () => {
  replaceWiki(before);
  const first = await getSearchIndex();
  expect(search(first, "first steps").found[0]).toMatchObject({
    href: "/help/first-steps",
    label: "Help",
  });
  expect(search(first, "section").found[0]?.href).toBe("/help/language#a-section");
  replaceWiki(after);
  await expect.poll(async () => (await getSearchIndex()).data.version).toBe(after.version);
  const second = await getSearchIndex();
  expect(second.data.help).toBe(first.data.help);
  expect(getSearchData(after).help).toBe(first.data.help);
});

test("a page that is made from the data depends on the content, also if there was data already; one of a part on that part", () => {
  for (const _ of ["first", "again"])
    expect(recordReads(() => getSearchData(before)).reads).toEqual(new Set(["version."]));
  const { reads } = recordReads(() => indexParts(before).get("jessica-jones-1"));
  expect(reads).toEqual(new Set(["indexParts=jessica-jones-1"]));
});
