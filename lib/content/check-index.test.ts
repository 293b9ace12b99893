import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../state/slices";
import { CheckIndex } from "./check-index";
import { listDifferent } from "./content-files";
import { type Diagnostic, sortDiagnostics } from "./diagnostic";
import { assembleWiki, loadFiles, type ParseCache } from "./load";
import type { ContentFiles } from "./parse-file";
import { parseFile } from "./parse-file";
import { applyEdit, loadFixture, randomEdits } from "./random-edits";
import { applyLeak, LEAK_SORTS } from "./random-leaks";
import { updateWiki } from "./update-wiki";
import { listChanges } from "./wiki-changes";

type Change = (files: ContentFiles) => ContentFiles;

/** The same problems in any order. */
const listed = (diagnostics: readonly Diagnostic[]) =>
  sortDiagnostics(diagnostics)
    .map((one) => JSON.stringify(one))
    .sort();

/**
 * Makes changes one after the other, and compares what the index finds with what a check of all files does. A change with
 * problems is not kept.
 * @returns how often the index found a problem of each sort, how often nothing, and how often everything had to be looked at
 */
function compareAll(start: ContentFiles, changes: readonly Change[]) {
  const cache: ParseCache = new Map();
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  let files = start;
  let { wiki, diagnostics } = assembleWiki(files, cache);
  expect(diagnostics).toEqual([]);
  let index = finish(CheckIndex.build(wiki));
  for (const change of changes) {
    const edited = change(files);
    const different = listDifferent(files, edited);
    const parsed = different.map((file) => {
      const text = edited.textByFile.get(file);
      return [file, text === undefined ? undefined : parseFile(file, text)] as const;
    });
    if (parsed.some(([, one]) => (one?.diagnostics ?? []).length > 0)) continue;
    const updated = updateWiki(wiki, listChanges(wiki, new Map(parsed)));
    if (updated.diagnostics.length > 0) continue;
    const fresh = assembleWiki(edited, cache);
    const found = index.check(updated.wiki);
    if (!found) count("everything");
    else {
      expect(listed(found)).toEqual(listed(fresh.diagnostics));
      // To look leaves no trace: the same look, and one at what is there already.
      expect(listed(index.check(updated.wiki) ?? [])).toEqual(listed(found));
      expect(index.check(wiki)).toEqual([]);
      for (const { problem } of found)
        count(problem.replace(/“.*?”|\S+\/\S+|\d+/g, "…").slice(0, 24));
      if (found.length === 0) count("nothing");
    }
    if (fresh.diagnostics.length > 0) continue;
    if (found) expect(index.advance(updated.wiki)).toEqual([]);
    else index = finish(CheckIndex.build(updated.wiki));
    files = edited;
    wiki = updated.wiki;
    expect(index.wiki).toBe(wiki);
  }
  return counts;
}

test("what a change leads to is what a check of all files finds: edits of all sorts", () => {
  const edits = fc.sample(randomEdits(12), { numRuns: 40, seed: 21 });
  let known = 0;
  for (const all of edits) {
    const counts = compareAll(
      loadFixture(),
      all.map((one) => (files) => applyEdit(files, one)),
    );
    known += counts.get("nothing") ?? 0;
  }
  expect(known).toBeGreaterThan(60);
});

test("what a change leads to is what a check of all files finds: spoilers in public", () => {
  const rounds = Number(process.env.LEAK_ROUNDS ?? 3);
  const changes = Array.from({ length: rounds }, (_, round) =>
    LEAK_SORTS().map((sort, index): Change => {
      const [at, from] = [round * 31 + index * 7, round * 17 + index * 13];
      return (files) => applyLeak(files, { sort, at, from });
    }),
  ).flat();
  const counts = compareAll(loadFiles("content"), changes);
  expect(counts.get("nothing")).toBeGreaterThan(10);
  // Problems of several checks were found, and most changes were not left to a check of all files.
  expect(counts.size).toBeGreaterThan(5);
  expect(counts.get("everything") ?? 0).toBeLessThan(10);
}, 120_000);
