import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { canaryWiki } from "../content/canary-wiki";
import { wikiOf } from "../content/example";
import { isSmall, normalizedWords } from "./normalize";
import { type Look, listFound, scoreWords } from "./score-words";
import { buildSearchData } from "./search-data";
import { buildSearchIndex } from "./search-index";
import { FIELDS, textsOf } from "./word-fields";

const { words: lists } = buildSearchIndex(buildSearchData(wikiOf(canaryWiki).wiki));

/** The same entries in another library, whose scores ours are. */
const library = new MiniSearch<Record<string, unknown>>({
  fields: [...FIELDS],
  tokenize: normalizedWords,
  processTerm: (word, field) => (field !== "names" && isSmall(word) ? null : word),
});
library.addAll(
  lists.entries.flatMap((entry, id) => {
    if (!entry) return [];
    const texts = textsOf(entry).map((text, field) => [FIELDS[field], text]);
    return [{ id, ...Object.fromEntries(texts) }];
  }),
);

const NAMING = ["names", "joined", "roles"] as const;

test.each<[what: string, look: Look]>([
  ["one word", { words: [["jessica"]], fields: FIELDS, needsAll: false }],
  ["several guesses", { words: [["jones", "jessica"]], fields: FIELDS, needsAll: false }],
  ["any of two words", { words: [["jessica"], ["sentence"]], fields: FIELDS, needsAll: false }],
  ["all of two words", { words: [["jessica"], ["sentence"]], fields: FIELDS, needsAll: true }],
  [
    "a guess that two words share",
    {
      words: [
        ["jessica", "list"],
        ["list", "jones"],
      ],
      fields: FIELDS,
      needsAll: true,
    },
  ],
  ["some fields", { words: [["jessica"], ["krysten"]], fields: NAMING, needsAll: false }],
  ["nothing", { words: [["xyzzy"], ["jessica"]], fields: FIELDS, needsAll: true }],
])("BM25+ scores as MiniSearch computes them: %s", (_, look) => {
  const likelihoods = new Map([
    ["jessica", 1],
    ["jones", 0.7],
    ["list", 0.5],
    ["sentence", 1],
    ["krysten", 1],
  ]);
  const { numbers, scores } = scoreWords(lists, look, likelihoods);
  const expected = library.search(
    {
      combineWith: look.needsAll ? "AND" : "OR",
      queries: look.words.map((guesses) => ({ combineWith: "OR", queries: [...guesses] })),
    },
    {
      fields: [...look.fields],
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost: { names: 6, joined: 6, roles: 2.5, description: 2, text: 1, wrong: 0.8 },
      boostTerm: (word) => (likelihoods.get(word) ?? 0) ** 2,
    },
  );
  expect([...numbers].sort()).toEqual(expected.map(({ id }) => id).sort());
  for (const { id, score, terms } of expected) {
    expect(scores[id]).toBeCloseTo(score, 9);
    expect(listFound(lists, look, id).sort()).toEqual([...terms].sort());
  }
  expect(expected.length > 0).toBe(look.words.flat().every((word) => word !== "xyzzy"));
});
