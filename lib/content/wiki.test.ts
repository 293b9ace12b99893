import { describe, expect, test } from "vitest";
import type { ArticleId, SourceId } from "../kinds/article-id";
import {
  castText,
  heroText,
  quoteText,
  seriesText,
  smallWiki,
  sourceText,
  wikiOf,
} from "./example";

const hero = "heroes/jessica-jones" as ArticleId;
const problemsOf = (changes: Record<string, string>) =>
  wikiOf({ ...smallWiki, ...changes }).diagnostics.map(
    ({ file, problem }) => `${file}: ${problem}`,
  );
const linking = (text: string) => ({
  "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", "aliases: [The Detective]\n", text),
});

test("content in which everything fits has no problem", () => {
  expect(problemsOf({})).toEqual([]);
});

describe("links", () => {
  const { wiki } = wikiOf(smallWiki);

  test.each(["Jessica Jones", "jessica jones", "The Detective", "heroes/jessica-jones"])(
    "%s leads to the hero",
    (target) => {
      expect(wiki.resolve(target)).toEqual({ found: hero });
    },
  );

  test("a title with its qualifier and an id link to the series of the same title", () => {
    expect(wiki.resolve("Jessica Jones (series)")).toEqual({ found: "series/jessica-jones" });
    expect(wiki.resolve("series/jessica-jones")).toEqual({ found: "series/jessica-jones" });
  });

  test("straight and curly apostrophes are the same letter", () => {
    const { wiki: kitchen } = wikiOf({
      ...smallWiki,
      "content/heroes/a.mdx": heroText("Hell’s Kitchen"),
    });
    expect(kitchen.resolve("Hell's Kitchen")).toEqual({ found: "heroes/a" });
  });

  test("a slug that two kinds share is an error that names both ids", () => {
    expect(problemsOf(linking("[[jessica-jones]] <Uncited/>"))).toEqual([
      "content/heroes/jessica-jones.mdx: “jessica-jones” could be heroes/jessica-jones or series/jessica-jones.",
    ]);
  });

  test("a typo in a title is an error that names the title", () => {
    expect(problemsOf(linking("[[Kristen Riter]] <Uncited/>"))).toEqual([
      "content/heroes/jessica-jones.mdx: There is no article “Kristen Riter”. Did you mean “Krysten Ritter”?",
    ]);
  });

  test("an id without an article is an error", () => {
    expect(problemsOf(linking("[[heroes/jesica-jones]] <Uncited/>"))[0]).toContain(
      "Did you mean “heroes/jessica-jones”?",
    );
  });

  test("a title that nobody has written is wanted, once for each article that links to it", () => {
    const { wiki: red, diagnostics } = wikiOf({
      ...smallWiki,
      ...linking("[[Élodie Yung]], [[Élodie Yung|she]] <Uncited/>"),
    });
    expect(diagnostics).toEqual([]);
    expect([...red.wantedBySlug.values()]).toEqual([
      {
        slug: "elodie-yung",
        title: "Élodie Yung",
        linkedFrom: [{ from: hero, reveals: [] }],
        reveals: [],
      },
    ]);
  });

  test("backlinks come from fields and from text, never from quotes", () => {
    const { wiki: linked } = wikiOf({
      ...smallWiki,
      "content/heroes/a.mdx": heroText("Another", "", "[[Jessica Jones]] <Uncited/>"),
    });
    const from = (linked.backlinksById.get(hero) ?? []).map((one) => one.from);
    expect(from.sort()).toEqual(["cast/krysten-ritter", "heroes/a", "series/jessica-jones"]);
  });
});

describe("a link to a section", () => {
  const powers = heroText(
    "Jessica Jones",
    'aliases: [The Detective, "Issue #1"]\n',
    "Words.<Uncited/>\n\n## Her Powers\n\nMore.<Uncited/>",
  );
  const { wiki, diagnostics } = wikiOf({
    ...smallWiki,
    "content/heroes/jessica-jones.mdx": powers,
    "content/heroes/b.mdx": heroText("Berta", "", "[[Jessica Jones#Her Powers|x]]<Uncited/>"),
  });

  test.each([
    "Jessica Jones#Her Powers",
    "The Detective#her powers",
    "heroes/jessica-jones#her-powers",
    "Jessica Jones # Her Powers",
  ])("%s is found by title, alias or id, and by the words or the id of its heading", (target) => {
    expect(diagnostics).toEqual([]);
    expect(wiki.resolve(target)).toMatchObject({
      found: "heroes/jessica-jones",
      section: "her-powers",
      missingSection: undefined,
    });
  });

  test("a name that contains # comes first, and a number after a space is an issue number", () => {
    expect(wiki.resolve("Issue #1")).toMatchObject({ found: "heroes/jessica-jones" });
    expect(wiki.resolve("Jessica Jones #1")).toEqual({ missing: "Jessica Jones #1" });
    expect(wiki.resolve("Nobody#Powers")).toEqual({ missing: "Nobody#Powers" });
  });

  test("counts as a link to the article", () => {
    expect(wiki.backlinksById.get("heroes/jessica-jones" as ArticleId)).toContainEqual({
      from: "heroes/b",
      reveals: [],
    });
  });
});

describe("links back", () => {
  const hiddenLink =
    '<Spoiler after="jessica-jones/1">\n\n[[Jessica Jones]] <Uncited/>\n\n</Spoiler>';
  const from = (files: Record<string, string>, id: string) =>
    wikiOf({ ...smallWiki, ...files })
      .wiki.backlinksById.get(hero)
      ?.find((one) => one.from === id);

  test("a link that is only in a spoiler is hidden on the other side too", () => {
    expect(from({ "content/heroes/a.mdx": heroText("A", "", hiddenLink) }, "heroes/a")).toEqual({
      from: "heroes/a",
      reveals: ["jessica-jones/1"],
    });
  });

  test("a link in a hidden fact is hidden too", () => {
    const relation =
      'relations: [{ to: heroes/jessica-jones, role: enemy, reveals: "jessica-jones/1", uncited: true }]\n';
    expect(from({ "content/heroes/a.mdx": heroText("A", relation) }, "heroes/a")?.reveals).toEqual([
      "jessica-jones/1",
    ]);
  });

  test("all nested spoilers have to be seen, and the place that needs the fewest seasons counts", () => {
    const files = (text: string) => ({
      "content/series/hub.mdx": seriesText("Hub"),
      "content/heroes/a.mdx": heroText("A", "", text),
    });
    const nested = `<Spoiler after="hub/1">\n\n${hiddenLink}\n\n</Spoiler>`;
    expect(from(files(nested), "heroes/a")?.reveals).toEqual(["hub/1", "jessica-jones/1"]);
    expect(from(files(`${nested}\n\n${hiddenLink}`), "heroes/a")?.reveals).toEqual([
      "jessica-jones/1",
    ]);
  });

  test("one open mention opens the relation", () => {
    const both = `${hiddenLink}\n\n[[Jessica Jones]] <Uncited/>`;
    expect(from({ "content/heroes/a.mdx": heroText("A", "", both) }, "heroes/a")?.reveals).toEqual(
      [],
    );
  });
});

describe("names", () => {
  const withSection = (section: string) =>
    heroText(
      "Zed",
      `aliases: [{ name: Zed’s office, section: ${section} }]\n`,
      "## The *old* office\n\nA door.<Uncited/>",
    );

  test("an alias may link to a section, by its heading", () => {
    const { wiki, diagnostics } = wikiOf({
      ...smallWiki,
      "content/heroes/zed.mdx": withSection("The old office"),
    });
    expect(diagnostics).toEqual([]);
    expect(wiki.resolve("Zed's Office")).toEqual({
      found: "heroes/zed",
      section: "the-old-office",
    });
  });

  test("an alias for a section that is not there names those that are", () => {
    const { diagnostics } = wikiOf({
      ...smallWiki,
      "content/heroes/zed.mdx": withSection("The new office"),
    });
    expect(diagnostics).toMatchObject([
      {
        line: 5,
        problem: "There is no section “The new office” in this article.",
        fix: "Write one of its headings: “The old office”.",
      },
    ]);
  });

  test("an alias that is another article's title names both files", () => {
    expect(
      problemsOf({ "content/heroes/zed.mdx": heroText("Zed", "aliases: [Krysten Ritter]\n") }),
    ).toEqual([
      "content/heroes/zed.mdx: “Krysten Ritter” is already a name of cast/krysten-ritter (content/cast/krysten-ritter.mdx).",
    ]);
  });

  test("two articles with the same title are an error unless a qualifier distinguishes them", () => {
    expect(
      problemsOf({
        "content/places/z.mdx": heroText("Jessica Jones").replace(
          "line: jessica-jones\n",
          "type: street\n",
        ),
      })[0],
    ).toContain("already a name of heroes/jessica-jones");
    expect(
      problemsOf({
        "content/places/z.mdx": heroText("Jessica Jones").replace(
          "line: jessica-jones\n",
          "type: street\nqualifier: street\n",
        ),
      }),
    ).toEqual([]);
  });
});

describe("sources", () => {
  const relation = (sources: string) =>
    heroText("Zed", `relations:\n  - { to: heroes/jessica-jones, role: friend, ${sources} }\n`);

  test.each([
    ["sources: []", "A fact needs at least one source."],
    ["uncited: true, sources: [report]", "A fact with a source needs no citation."],
    ['uncited: true, reveals: "jessica-jones/7"', "There is no season “jessica-jones/7”."],
    ['uncited: true, reveals: "the end"', "Expected a series and a season, like daredevil/2."],
  ])("a fact with %s is an error", (sources, problem) => {
    expect(problemsOf({ "content/heroes/zed.mdx": relation(sources) })[0]).toContain(problem);
  });

  test("a fact has sources, or says that one is needed, and may name the season that reveals it", () => {
    const fields = 'uncited: true, reveals: "jessica-jones/1"';
    expect(problemsOf({ "content/heroes/zed.mdx": relation(fields) })).toEqual([]);
  });

  test("a paragraph without a source is an error that shows its first words", () => {
    const text =
      'Sourced.<Cite source="report"/>\n\nShe is taller than anybody says she is in the books.\n\n- So she says.';
    expect(problemsOf({ "content/heroes/zed.mdx": heroText("Zed", "", text) })).toEqual([
      "content/heroes/zed.mdx: “She is taller than anybody says she is in the book…” has no source.",
      "content/heroes/zed.mdx: “So she says.” has no source.",
    ]);
  });
});

describe("episodes", () => {
  test("stand in order, each once", () => {
    const text = seriesText("Jessica Jones").replace("number: 3, title", "number: 4, title");
    expect(problemsOf({ "content/series/jessica-jones.mdx": text })).toEqual([
      "content/series/jessica-jones.mdx: Expected episode 3 here; found episode 4.",
    ]);
  });

  test.each([
    ["{ uncited: true }", "A credit names one person."],
    ["{ name: Ann, person: team/ann, uncited: true }", "A credit names one person."],
    ["{ name: Ann }", "A fact needs at least one source."],
  ])("a credit like %s is an error", (credit, problem) => {
    const text = seriesText("Jessica Jones").replace(
      "title: Part 2",
      `title: Part 2, directed_by: [${credit}]`,
    );
    expect(problemsOf({ "content/series/jessica-jones.mdx": text })[0]).toContain(problem);
  });
});

describe("what an article names must exist", () => {
  test.each([
    [
      "a source in a field",
      { "content/sources/report.yaml": sourceText("A report", "reports: [nothing]\n") },
      "There is no source “nothing”.",
    ],
    [
      "a source in the text",
      linking('Words.<Cite source="reprot"/>'),
      "There is no source “reprot”. Did you mean “report”?",
    ],
    [
      "a quote",
      linking('<Quote id="a-wrod"/>'),
      "There is no quote “a-wrod”. Did you mean “a-word”?",
    ],
    [
      "a season",
      linking('<Spoiler after="jessica-jones/4">\n\nx\n\n</Spoiler>'),
      "There is no season “jessica-jones/4”. Did you mean “jessica-jones/1”?",
    ],
    [
      "a character",
      { "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "heroes/jessica-jonse") },
      "There is no article heroes/jessica-jonse. Did you mean “heroes/jessica-jones”?",
    ],
    [
      "a kind that fits",
      { "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "cast/krysten-ritter") },
      "Expected the id of an article in heroes, characters; found “cast/krysten-ritter”.",
    ],
  ])("%s", (_what, changes, problem) => {
    expect(problemsOf(changes).join("\n")).toContain(problem);
  });
});

describe("quotes are linked in both directions", () => {
  const { wiki } = wikiOf({
    ...smallWiki,
    "content/sources/other.yaml": sourceText("Another"),
    "content/quotes/a-word.mdx": quoteText("This is a word.", "original_source: other\n"),
  });
  const quote = "quotes/a-word" as ArticleId;

  test("to the speaker, the subjects, the source read and the one where it was first said", () => {
    expect(wiki.quotesBySpeaker.get("cast/krysten-ritter" as ArticleId)).toEqual([quote]);
    expect(wiki.quotesBySubject.get(hero)).toEqual([quote]);
    expect(wiki.quotesBySource.get("report" as SourceId)).toEqual([quote]);
    expect(wiki.quotesBySource.get("other" as SourceId)).toEqual([quote]);
  });

  test("a source that only the context of a quote cites lists it", () => {
    const { wiki: cited } = wikiOf({
      ...smallWiki,
      "content/sources/other.yaml": sourceText("Another"),
      "content/quotes/a-word.mdx": `${quoteText("A word.")}Context.<Cite source="other"/> More.<Cite source="report"/>\n`,
    });
    const citing = (id: string) =>
      cited.citationsBySource.get(id as SourceId)?.map(({ from }) => from) ?? [];
    expect(citing("other")).toEqual([quote]);
    expect(citing("report")).not.toContain(quote);
  });

  test("a quote has text or segments, a speaker or the form of a synopsis", () => {
    const both = quoteText("A", 'segments: ["A", "B"]\n');
    const nobody = quoteText("A").replace("speaker: cast/krysten-ritter\n", "");
    expect(problemsOf({ "content/quotes/a-word.mdx": both })[0]).toContain(
      "either text or segments",
    );
    expect(problemsOf({ "content/quotes/a-word.mdx": nobody })[0]).toContain(
      "content/quotes/a-word.mdx: A quote has a speaker, unless",
    );
  });
});

describe("mistakes in one file", () => {
  const broken = { ...smallWiki, "content/heroes/jessica-jones.mdx": "---\ntitle: [\n---\n" };

  test("make only its own diagnostics: others still know that it exists", () => {
    expect(new Set(wikiOf(broken).diagnostics.map(({ file }) => file))).toEqual(
      new Set(["content/heroes/jessica-jones.mdx"]),
    );
  });

  test("make a stub that shows them, and leave everything else unchanged", () => {
    const { wiki } = wikiOf(broken);
    expect(wiki.summaries.get(hero)).toMatchObject({ title: "Jessica jones", broken: true });
    expect(wiki.broken.get(hero)?.length).toBeGreaterThan(0);
    expect(wiki.quotesBySubject.get(hero)).toEqual(["quotes/a-word"]);
  });

  test("a mistake that only the whole wiki shows makes a stub of that file too", () => {
    const { wiki } = wikiOf({ ...smallWiki, ...linking('<Cite source="nothing"/>') });
    expect([...wiki.broken.keys()]).toEqual([hero]);
  });

  test("an invalid alias does not affect the other names of its article", () => {
    const aliases = 'aliases: [The Detective, " ", The Investigator]\n';
    const { wiki, diagnostics } = wikiOf({
      ...smallWiki,
      "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", aliases),
    });
    expect(diagnostics.map(({ field }) => field)).toContain("aliases[1]");
    expect(wiki.resolve("The Investigator")).toEqual({ found: hero });
  });

  test("a source that cannot be read is not reported again where it is cited", () => {
    const files = wikiOf({
      ...smallWiki,
      "content/sources/report.yaml": "title: x\n",
    }).diagnostics.map(({ file }) => file);
    expect(new Set(files)).toEqual(new Set(["content/sources/report.yaml"]));
  });
});

test("the version changes with the content, and only then", () => {
  const version = (texts: Record<string, string>) => wikiOf(texts).wiki.version;
  expect(version(smallWiki)).toBe(version({ ...smallWiki }));
  expect(version(smallWiki)).not.toBe(
    version({
      ...smallWiki,
      "content/series/jessica-jones.mdx": seriesText("Jessica Jones", "", "More."),
    }),
  );
});
