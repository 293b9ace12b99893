import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import {
  castText,
  heroText,
  quoteText,
  seasonText,
  seriesText,
  smallWiki,
  wikiOf,
} from "../content/example";
import type { Wiki } from "../content/wiki";
import { finish } from "../state/slices";
import { listEntries } from "./entry";
import { parseQuery } from "./parse-query";
import { rank } from "./rank";
import { search, searchHidden } from "./search";
import type { WikiSearchData } from "./search-data";
import { buildSearchData, updateSearchData } from "./search-data";
import { buildSearchIndex, indexData, type SearchIndex } from "./search-index";
import { writeIndex, writeParts } from "./write-index";

type Index = SearchIndex<WikiSearchData>;

/** The index of another wiki, from one before. */
const updated = (index: Index, wiki: Wiki): Index =>
  finish(indexData(index.words, finish(updateSearchData(index.data, wiki))));

const fresh = (wiki: Wiki): Index => buildSearchIndex(buildSearchData(wiki));

/** What is in the files of a small wiki; undefined for a file that is not there. */
type Content = {
  title: string;
  alias: string | undefined;
  hiddenAlias: boolean;
  text: string;
  hidden: string | undefined;
  luke: string | undefined;
  actorOf: "heroes/jessica-jones" | "heroes/luke-cage";
  words: string;
  misquotation: string | undefined;
  isHiddenQuote: boolean;
  about: "heroes/jessica-jones" | "series/jessica-jones";
  series: string;
  episodes: number;
  place: string | undefined;
};

const START: Content = {
  title: "Jessica Jones",
  alias: "The Detective",
  hiddenAlias: false,
  text: "She drinks whiskey.",
  hidden: undefined,
  luke: undefined,
  actorOf: "heroes/jessica-jones",
  words: "This is a word of a reluctant hero.",
  misquotation: undefined,
  isHiddenQuote: false,
  about: "heroes/jessica-jones",
  series: "Jessica Jones",
  episodes: 3,
  place: undefined,
};

function filesOf(content: Content): Record<string, string> {
  const { title, alias, hiddenAlias, text, hidden, luke, words, misquotation, place } = content;
  const reveals = "reveals: jessica-jones/1";
  const aliases = alias
    ? `aliases:\n  - { name: ${alias}${hiddenAlias ? `, ${reveals}` : ""} }\n`
    : "";
  const spoiler = hidden
    ? `\n<Spoiler after="jessica-jones/1">\n\n${hidden}<Uncited/>\n\n</Spoiler>\n`
    : "";
  const quoteFields = [
    ...(misquotation
      ? [`misquotations:\n  - { text: ${misquotation}, source: report, note: Misheard. }`]
      : []),
    ...(content.isHiddenQuote ? [reveals] : []),
  ];
  const actorOf = luke ? content.actorOf : "heroes/jessica-jones";
  return {
    ...smallWiki,
    "content/heroes/jessica-jones.mdx": heroText(
      title,
      aliases,
      `A lead.<Uncited/>\n\n## At the docks\n\n${text}<Uncited/>\n${spoiler}`,
    ),
    "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", actorOf),
    "content/quotes/a-word.mdx": quoteText(
      words,
      quoteFields.map((field) => `${field}\n`).join(""),
    ).replace("subjects: [heroes/jessica-jones]", `subjects: [${content.about}]`),
    "content/series/jessica-jones.mdx": seriesText(content.series).replace(
      seasonText(1, "2015-11-20"),
      seasonText(1, "2015-11-20", { count: content.episodes }),
    ),
    ...(luke && { "content/heroes/luke-cage.mdx": heroText(luke, "", "He is here.<Uncited/>") }),
    ...(place && {
      "content/places/a-bar.mdx": `---\ntitle: ${place}\ndescription: A sentence long enough to stand in a list of search results, no more than that.\ntype: bar\n---\nShe drinks here.<Uncited/>\n`,
    }),
  };
}

const WORDS = ["whiskey", "Kilgrave", "docks", "knight", "night", "K’un-Lun", "hero", "the"];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((some) => `She knows ${some.join(" ")}.`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** An edit changes some of the content. */
const edit: fc.Arbitrary<Partial<Content>> = fc.oneof(
  fc.record({ title: fc.constantFrom("Jessica Jones", "Jewel", "Jessica Knight") }),
  fc.record({ alias: maybe(fc.constantFrom("The Detective", "Jewel of the Night", "Red Knight")) }),
  fc.record({ hiddenAlias: fc.boolean() }),
  fc.record({ text: words }),
  fc.record({ hidden: maybe(words) }),
  fc.record({ luke: maybe(fc.constantFrom("Luke Cage", "Carl Lucas")) }),
  fc.record({ actorOf: fc.constantFrom("heroes/jessica-jones", "heroes/luke-cage") }),
  fc.record({ words }),
  fc.record({ misquotation: maybe(fc.constant("the most relaxed hero")) }),
  fc.record({ isHiddenQuote: fc.boolean() }),
  fc.record({ about: fc.constantFrom("heroes/jessica-jones", "series/jessica-jones") }),
  fc.record({ series: fc.constantFrom("Jessica Jones", "A.K.A. Jessica Jones", "Luke") }),
  fc.record({ episodes: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ place: maybe(fc.constantFrom("Luke’s Bar", "The Night Bar")) }),
) as never;

const QUERIES = [
  ...["jessica jones", "jewel", "the detective", "red knight", "luke cage", "luke's bar"],
  ...["whiskey", "kilgrave", "at the docks", "kunlun", "reluctant hero", "most relaxed hero"],
  ...["jesica jons", "kilgarve", "wiskey", "nigth", "jx jxnes", "krsten riter", "deteciv"],
  ...["j", "je", "kni", "whis", "par", "part 4", "jessica jones 2", "jj 1", "jj s1e3"],
  ...["who plays jessica jones", "who plays luke cage", "the", "she knows night", "drinks here"],
];

/** All that an index answers, scores included, and the files that browsers fetch. */
function answersOf(index: Index) {
  const everything = { seen: () => true, limit: 100 };
  const { data, vocabulary, words } = index;
  return {
    answers: QUERIES.map((query) => [
      search(index, query),
      search(index, query, everything),
      searchHidden(index, query),
      rank(index, parseQuery(query, vocabulary), () => true).map(({ entry, score }) => [
        entry.page.href,
        entry.anchor,
        score,
      ]),
    ]),
    words: words.words,
    counts: [words.count, words.totals, words.lists.size],
    files: [writeIndex(data), ...writeParts(data)],
  };
}

test("after any series of edits, an index that was updated each time answers like one that is made anew", () => {
  let valid = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      let content = START;
      let index = fresh(wikiOf(filesOf(content)).wiki);
      const first = index;
      for (const one of edits) {
        content = { ...content, ...one };
        const { wiki, diagnostics } = wikiOf(filesOf(content));
        all++;
        if (diagnostics.length === 0) valid++;
        index = updated(index, wiki);
        expect(answersOf(index)).toEqual(answersOf(fresh(wiki)));
      }
      // Searches go on with an index while others are made from it.
      expect(answersOf(first)).toEqual(answersOf(fresh(wikiOf(filesOf(START)).wiki)));
    }),
    { numRuns: 25 },
  );
  expect(valid / all).toBeGreaterThan(0.8);
});

describe("an update", () => {
  let index: Index;
  const pageOf = (one: Index, href: string) =>
    one.data.articles.find(({ page }) => page.href === href);
  beforeEach(() => {
    index = fresh(wikiOf(filesOf(START)).wiki);
  });

  test("keeps every article that did not change, wherever it is in the list", () => {
    const files = filesOf({ ...START, text: "She drinks tea.", luke: "Luke Cage" });
    const next = updated(index, wikiOf(files).wiki);
    for (const href of ["/cast/krysten-ritter", "/quotes/a-word", "/series/jessica-jones"])
      expect(pageOf(next, href), href).toBe(pageOf(index, href));
    expect(pageOf(next, "/heroes/jessica-jones")).not.toBe(pageOf(index, "/heroes/jessica-jones"));
  });

  test("changes what names an article whose name changed", () => {
    const { wiki } = wikiOf(filesOf({ ...START, alias: "The Investigator" }));
    const next = updated(index, wiki);
    const roles = pageOf(next, "/cast/krysten-ritter")?.entries.flatMap((one) => one.roles);
    expect(roles).toEqual(["plays Jessica Jones, The Investigator in Jessica Jones"]);
    expect(pageOf(next, "/series/jessica-jones")).toBe(pageOf(index, "/series/jessica-jones"));
  });

  test("keeps an article if nothing changed that a search finds", () => {
    const files = filesOf(START);
    const file = "content/heroes/jessica-jones.mdx";
    const next = updated(
      index,
      wikiOf({
        ...files,
        [file]: files[file]?.replace("line:", "moved_from: [heroes/jj]\nline:") ?? "",
      }).wiki,
    );
    expect(next.data.articles).toEqual(index.data.articles);
    expect(pageOf(next, "/heroes/jessica-jones")).toBe(pageOf(index, "/heroes/jessica-jones"));
  });

  test("forgets a word with its last use, and uses numbers of entries again", () => {
    const next = updated(index, wikiOf(filesOf({ ...START, text: "She drinks tea." })).wiki);
    expect(next.vocabulary.has("whiskey")).toBe(false);
    expect(next.vocabulary.has("drinks")).toBe(true);
    expect(next.words.entries.length).toBe(listEntries(next.data).length);
  });
});
