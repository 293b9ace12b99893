import fc from "fast-check";
import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { expect, test, vi } from "vitest";
import { listDifferent } from "@/lib/content/content-files";
import { currentWiki } from "@/lib/content/get-wiki";
import { assembleWiki, type ParseCache } from "@/lib/content/load";
import { type ContentFiles, parseFile } from "@/lib/content/parse-file";
import {
  applyEdit,
  listEdits,
  loadFixture,
  type RandomEdit,
  randomEdits,
} from "@/lib/content/random-edits";
import { updateWiki } from "@/lib/content/update-wiki";
import type { Wiki } from "@/lib/content/wiki";
import { listChanges } from "@/lib/content/wiki-changes";
import { PageStore } from "@/lib/page-store/page-store";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";
import { packPage } from "@/lib/page-store/stored-page";
import { listChanged, succeed } from "@/lib/state/derive";
import { recordReads } from "@/lib/state/reads";
import { findRoute } from "./stored-routes";

/**
 * The oracle: after any series of edits, the store has the pages that a store has which starts with the edited content.
 * This one property replaces arguing about what a page depends on. Pages and handlers are called as Next calls them.
 */

vi.mock("@/enhancements/manifest.json", () => ({
  default: { main: "/m.js", searchStyle: "/s.css" },
}));
// The history of Git has its own tests, and every edit here is uncommitted.
vi.mock("@/lib/git/get-last-changes", () => ({ getLastChanges: async () => new Map() }));
vi.mock("@/lib/git/changes", () => ({ listChanges: async () => undefined }));
vi.mock("@/lib/git/modified-dates", () => ({ listModified: async () => undefined }));
vi.mock("@/lib/git/added-dates", () => ({ listAdded: async () => undefined }));

type Module = {
  default?: FunctionComponent<object>;
  metadata?: unknown;
  generateMetadata?: (props: unknown) => Promise<unknown>;
  GET?: (request: Request, context: object) => Promise<Response>;
};

async function show(address: string): Promise<string> {
  const route = findRoute(address);
  if (!route) return "";
  const module: Module = await import(/* @vite-ignore */ `./${route.file}`);
  const props = { params: Promise.resolve(route.params), searchParams: Promise.resolve({}) };
  if (module.GET) {
    const response = await module.GET(new Request(`http://localhost:3000${address}`), props);
    return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;
  }
  const head = module.generateMetadata ? await module.generateMetadata(props) : module.metadata;
  const { prelude } = await prerender(
    createElement(module.default as FunctionComponent<object>, props),
  );
  return JSON.stringify(head) + (await new Response(prelude).text());
}

/** Pages that cannot be found are 404: what they show does not matter, as nobody gets it. */
async function render(address: string) {
  const { value, reads } = recordReads(() => show(address));
  const body = Buffer.from(await value);
  return {
    page: await packPage({ status: 200, headers: { "content-type": "text/html" }, body }),
    reads,
  };
}

const newStore = () => new PageStore({ render, maximum: 1e8 });

const setWiki = (wiki: Wiki) => {
  currentWiki().wiki = Promise.resolve(wiki);
};

async function readAll(store: PageStore, wiki: Wiki): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const address of listStoredAddresses(wiki))
    pages.set(address, (await store.get(address)).body.toString());
  return pages;
}

const fixture = loadFixture();
const cache: ParseCache = new Map();

/** Edits that leave no problems, one after the other. */
function* replay(
  edits: readonly RandomEdit[],
): Generator<{ edit: RandomEdit; files: ContentFiles; different: string[] }> {
  let files = fixture;
  for (const edit of edits) {
    const edited = applyEdit(files, edit);
    if (edited === files || assembleWiki(edited, cache).diagnostics.length > 0) continue;
    const different = listDifferent(files, edited);
    files = edited;
    yield { edit, files, different };
  }
}

/** After so many edits, all pages are compared; what was not rendered again when it should have been stays wrong. */
const TOGETHER = 5;

test("after any edits, every stored page is the one that a new store renders", {
  timeout: 240_000,
}, async () => {
  const series = [listEdits(1), ...fc.sample(randomEdits(12), { numRuns: 1, seed: 2026 })];
  const sorts = new Set<string>();
  let [stale, fresh, compared] = [0, 0, 0];
  for (const edits of series) {
    const store = newStore();
    let { wiki } = assembleWiki(fixture, cache);
    setWiki(wiki);
    let addresses = listStoredAddresses(wiki);
    await readAll(store, wiki);
    const steps = [...replay(edits)];
    for (const [step, { edit, files, different }] of steps.entries()) {
      const parsed = different.map((file) => {
        const text = files.textByFile.get(file);
        return [file, text === undefined ? undefined : parseFile(file, text)] as const;
      });
      const updated = updateWiki(wiki, listChanges(wiki, new Map(parsed)));
      expect(updated.diagnostics).toEqual([]);
      if (updated.wiki === wiki) continue;
      succeed(wiki, updated.wiki, updated.changed);
      wiki = updated.wiki;
      setWiki(wiki);
      const old = store.invalidate(await listChanged(wiki));
      const former = addresses;
      addresses = listStoredAddresses(wiki);
      for (const address of former) if (!addresses.has(address)) store.forget(address);
      for (const address of old) if (addresses.has(address)) await store.renew(address);
      sorts.add(edit.sort);
      stale += old.length;
      fresh += addresses.size - old.length;
      const isLast = step === steps.length - 1;
      if (!isLast && step % TOGETHER !== TOGETHER - 1) continue;
      const pages = await readAll(store, wiki);
      const anew = assembleWiki(files, new Map()).wiki;
      setWiki(anew);
      const wanted = await readAll(newStore(), anew);
      setWiki(wiki);
      const last = steps.slice(Math.max(0, step - TOGETHER + 1), step + 1).map((one) => one.edit);
      for (const [address, text] of wanted)
        if (pages.get(address) !== text)
          expect({ last, address, text: pages.get(address) }).toEqual({ last, address, text });
      expect([...pages.keys()].sort()).toEqual([...wanted.keys()].sort());
      compared += 1;
    }
  }
  expect([...sorts].sort()).toEqual([...new Set(listEdits(1).map(({ sort }) => sort))].sort());
  expect(compared).toBeGreaterThan(4);
  // Not all pages are rendered again, and not none.
  expect(stale).toBeGreaterThan(100);
  expect(fresh).toBeGreaterThan(stale);
});
