import fc from "fast-check";
import { expect, test } from "vitest";
import { entryRead, keysRead } from "../state/reads";
import { listDifferent } from "./content-files";
import { assembleWiki, type ParseCache } from "./load";
import { parseFile } from "./parse-file";
import { applyEdit, loadFixture, type RandomEdit, randomEdits } from "./random-edits";
import { NAME_MAPS, WIKI_MAPS } from "./record-wiki";
import { updateWiki } from "./update-wiki";
import type { Wiki } from "./wiki";
import { listChanges } from "./wiki-changes";

const ORDERED = ["articles", "sources", "images", "summaries"] as const;

/** Everything that pages read of a wiki; the order of keys only where lists show it. */
const dataOf = (wiki: Wiki) => ({
  maps: WIKI_MAPS.map((name) => [name, new Map<string, unknown>(wiki[name])]),
  names: NAME_MAPS.map((name) => [name, new Map<string, unknown>(wiki.names[name])]),
  order: ORDERED.map((name) => [...wiki[name].keys()]),
  articlesByKind: { ...wiki.articlesByKind },
  summariesByKind: { ...wiki.summariesByKind },
  version: wiki.version,
  nearest: ["Ada Nort", "Gul Point", "Orla Pik"].map((name) => wiki.names.nearestTo(name)),
});

const fixture = loadFixture();

/** Applies edits one by one; those after which the content has problems are tried, but not kept. */
function* replay(edits: readonly RandomEdit[]) {
  const cache: ParseCache = new Map();
  let files = fixture;
  let { wiki, diagnostics } = assembleWiki(files, cache);
  expect(diagnostics).toEqual([]);
  for (const one of edits) {
    const edited = applyEdit(files, one);
    const fresh = assembleWiki(edited, cache);
    const different = listDifferent(files, edited);
    const parsed = different.map((file) => {
      const text = edited.textByFile.get(file);
      return [file, text === undefined ? undefined : parseFile(file, text)] as const;
    });
    if (parsed.some(([, one]) => (one?.diagnostics ?? []).length > 0)) continue;
    const updated = updateWiki(wiki, listChanges(wiki, new Map(parsed)));
    yield { former: wiki, updated, fresh };
    if (fresh.diagnostics.length > 0) continue;
    files = edited;
    wiki = updated.wiki;
  }
}

const sample = fc.sample(randomEdits(12), { numRuns: 40, seed: 15 });

test("after any edits, an updated wiki is the one that is built from all files", () => {
  let count = 0;
  for (const edits of sample)
    for (const { updated, fresh } of replay(edits)) {
      if (fresh.diagnostics.length > 0) continue;
      expect(updated.diagnostics).toEqual([]);
      expect(dataOf(updated.wiki)).toEqual(dataOf(fresh.wiki));
      count += 1;
    }
  expect(count).toBeGreaterThan(150);
});

test("what an update says is the same in both wikis is the same", () => {
  for (const edits of sample.slice(0, 20))
    for (const { former, updated } of replay(edits)) {
      const changed = new Set(updated.changed);
      for (const name of WIKI_MAPS) {
        const [before, after] = [new Map<string, unknown>(former[name]), updated.wiki[name]];
        for (const [key, value] of new Map<string, unknown>(after))
          if (!changed.has(entryRead(name, key))) expect(before.get(key)).toBe(value);
        if (!changed.has(keysRead(name)))
          expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      }
    }
});

test("an edit with problems leaves the wiki as it is, with problems that a check of all files finds too", () => {
  const found = new Set<string>();
  for (const edits of sample)
    for (const { former, updated, fresh } of replay(edits)) {
      if (updated.diagnostics.length === 0) continue;
      expect(updated.wiki).toBe(former);
      for (const one of updated.diagnostics) {
        // Of two articles with one name, an update reports the one that is new, a check the later in the alphabet.
        if (!one.problem.includes("already a name")) expect(fresh.diagnostics).toContainEqual(one);
        found.add(one.problem.replace(/“.*?”|\S+\/\S+/g, "…"));
      }
    }
  expect([...found].sort()).toEqual(
    expect.arrayContaining([
      "There is no article …",
      "There is no source ….",
      "There is no quote ….",
      "… is already a name of … …",
    ]),
  );
});
