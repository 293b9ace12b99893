import { describe, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "../content/example";
import { NEW_SOURCES } from "../drafts/kept-fields";
import { buildDraftView } from "./draft-view";
import { emptyHead, openFacts, readFacts, type Sent, sentText, textOfFacts } from "./facts-form";
import { findWrongId, readNewSources, recordFiles } from "./new-records";
import { readNew } from "./new-view";

const { wiki } = wikiOf(smallWiki);
const HERO = heroText(
  "Jessica Jones",
  `played_by:
  - actor: cast/krysten-ritter # the only one
    series: [series/jessica-jones]
    sources: [report]
occupation: { text: Detective, uncited: true }
`,
  "\nShe drinks.<Uncited/>",
);
const file = "content/heroes/jessica-jones.mdx";

function opened(text = HERO) {
  const form = openFacts("heroes", text);
  if (!form) throw new Error("There is no form.");
  return form;
}

/** What the form of a text sends, with some changes. */
const send = (changes: Sent, text = HERO): Sent => {
  const { head, body } = opened(text);
  return { view: "facts", head, text: body, ...changes };
};

const problem = { file, line: 6, column: 1, problem: "Wrong.", fix: "Write it." };

const show = (sent: Sent, problems: Parameters<typeof buildDraftView>[3]["problems"] = []) =>
  buildDraftView(wiki, "heroes", file, {
    text: sentText(wiki, "heroes", sent) ?? HERO,
    sent,
    isSent: true,
    problems,
  });

describe("a form with a field for each fact", () => {
  test("has the text below the facts on its own, and the same file if nothing was typed", () => {
    const form = opened();
    expect(form.body).toBe("She drinks.<Uncited/>\n");
    expect(form.head.endsWith("---\n\n")).toBe(true);
    expect(textOfFacts("heroes", form)).toBe(HERO);
    expect(sentText(wiki, "heroes", send({}))).toBe(HERO);
    expect(sentText(wiki, "heroes", {})).toBeUndefined();
  });

  test("writes only what was typed: titles and addresses become ids, where it is clear whose", () => {
    const written = sentText(
      wiki,
      "heroes",
      send({
        "r.played_by": "\n0\nn1",
        "f.played_by.n1.actor": "Krysten Ritter",
        "f.played_by.n1.series": "Jessica Jones (series)\nNobody",
        "f.played_by.n1.sources": "A report",
        text: "She works.<Uncited/>",
      }),
    );
    expect(written).toBe(
      HERO.replace(
        "    sources: [report]\n",
        "    sources: [report]\n  - actor: cast/krysten-ritter\n    series: [series/jessica-jones, Nobody]\n    sources: [report]\n",
      ).replace("She drinks", "She works"),
    );
  });

  test("leaves a title in the file that nobody has touched, although it could be an id", () => {
    const odd = HERO.replace("cast/krysten-ritter", "Krysten Ritter");
    expect(sentText(wiki, "heroes", send({ "f.title": "J" }, odd))).toContain(
      "- actor: Krysten Ritter #",
    );
  });

  test("comes back with one more row, which counts for nothing while it is empty", () => {
    const sent = send({ do: "add played_by", "f.title": "Jewel" });
    const { facts } = show(sent);
    expect(facts?.opened).toBe("played_by.n1");
    expect(facts?.values.get("played_by")).toHaveLength(2);
    expect(facts?.values.get("title")).toBe("Jewel");
    expect(sentText(wiki, "heroes", sent)).toBe(
      HERO.replace("title: Jessica Jones", "title: Jewel"),
    );
    const removed = send({ do: "remove played_by.0" });
    expect(show(removed).facts?.values.get("played_by")).toEqual([]);
    expect(sentText(wiki, "heroes", removed)).not.toContain("played_by");
  });

  test("shows problems at their fields, also of rows that have moved", () => {
    const sent = send({
      "r.played_by": "\nn1\n0\nn2",
      "f.played_by.n1.actor": "Nobody",
    });
    const { facts } = show(sent, [
      { ...problem, field: "played_by[0].actor" },
      { ...problem, field: "played_by[1].sources[0]" },
      { ...problem, field: "occupation.sources" },
      { ...problem, field: "first_appearance" },
      { ...problem, field: "made_up" },
      { ...problem, file: "content/other.mdx", field: "title" },
    ]);
    expect([...(facts?.problems.keys() ?? [])]).toEqual([
      "played_by.n1.actor",
      "played_by.0.sources",
      "occupation.sources",
      "first_appearance",
    ]);
  });

  test("says what ids stand for, and offers what can be chosen", () => {
    const { facts } = show(send({}));
    expect(facts?.titles.get("cast/krysten-ritter")).toBe("Krysten Ritter");
    expect(facts?.titles.get("report")).toBe("A paper: A report");
    expect(facts?.choices.get("cast")?.map(({ value }) => value)).toEqual(["cast/krysten-ritter"]);
    expect(facts?.choices.get("seasons")?.map(({ value }) => value)).toEqual(["jessica-jones/1"]);
  });

  test("is left for the source with all that was typed, and comes back", () => {
    const source = show(send({ do: "source", "f.title": "Jewel" }));
    expect(source.facts).toBeUndefined();
    expect(source.text).toContain("title: Jewel");
    const back = show({ view: "source", do: "facts", text: source.text });
    expect(back.facts?.values.get("title")).toBe("Jewel");
  });

  test("gives way to the source where the fields cannot be read, and says so", () => {
    const broken = HERO.replace("title: Jessica", "title: [Jessica");
    const view = show({ view: "source", do: "facts", text: broken });
    expect(view.facts).toBeUndefined();
    expect(view.whyNoFacts).toContain("cannot be read");
    expect(view.text).toBe(broken);
  });

  test("takes whatever else is sent as its beginning for a part of the text", () => {
    for (const head of ["", "x", "---\n---\nwords\n", "---\ntitle: [\n---\n", "\u0000"]) {
      const sent = { view: "facts", head, text: "Words.\n", "f.title": "A" };
      expect(sentText(wiki, "heroes", sent)).toBe(`${head}Words.\n`);
      expect(readFacts(wiki, "heroes", sent)).toBeUndefined();
    }
  });
});

describe("something new", () => {
  const place = (changes: Sent = {}): Sent => ({
    kind: "places",
    head: emptyHead("places"),
    text: "",
    "f.title": "The Docks",
    "f.type": "real harbor",
    "f.description":
      "The Docks are where everything that is heavy is thrown into the river, sooner or later.",
    ...changes,
  });

  test("gets its name from its title, and its first words from its description", () => {
    const made = readNew(wiki, "places", place());
    expect(made).toMatchObject({ slug: "the-docks", id: "places/the-docks", wrong: undefined });
    expect(made.files).toEqual([
      [
        "content/places/the-docks.mdx",
        "---\ntitle: The Docks\ndescription: The Docks are where everything that is heavy is thrown into the river, sooner or later.\ntype: real harbor\n---\n\nThe Docks are where everything that is heavy is thrown into the river, sooner or later.<Uncited/>\n",
      ],
    ]);
    expect(readNew(wiki, "places", place({ text: "Own words." })).text).toMatch(
      /---\n\nOwn words\.\n$/,
    );
  });

  test.each([
    ["without a title", { "f.title": "" }, "slug", "Write a title."],
    ["with a name that no file can have", { slug: "The Docks" }, "slug", "lower-case letters"],
    ["with a reserved name", { slug: "page" }, "slug", "reserved: the pages of long lists"],
    [
      "with the title of another article",
      { "f.title": "Jessica Jones" },
      "qualifier",
      "already a name of heroes/jessica-jones",
    ],
    [
      "with an alias of another article",
      { "f.title": "the detective" },
      "qualifier",
      "already a name",
    ],
  ])("%s says what to do", (_, changes, field, words) => {
    expect(readNew(wiki, "places", place(changes as Sent)).wrong).toMatchObject({
      field,
      problem: expect.stringContaining(words),
    });
  });

  test("is refused where there is a file, or an address of a source", () => {
    expect(readNew(wiki, "heroes", place({ slug: "jessica-jones" })).wrong?.field).toBe("slug");
    const recorded = wikiOf({
      ...smallWiki,
      "content/sources/cover.yaml":
        "title: C\npublisher: P\nkind: press\nurl: https://example.org/a\n",
    }).wiki;
    const source = { head: "", "f.title": "Other", "f.url": "http://www.example.org/a/" };
    expect(readNew(recorded, "sources", source).wrong).toMatchObject({ field: "url" });
    expect(readNew(recorded, "sources", { ...source, "f.url": "" }).files).toEqual([
      ["content/sources/other.yaml", "title: Other\n"],
    ]);
  });

  test("of a quote is named by its speaker and words", () => {
    const made = readNew(wiki, "quotes", {
      head: emptyHead("quotes"),
      text: "",
      "f.text": "Nothing but bread crumbs.",
      "f.speaker": "Krysten Ritter",
      "f.source": "report",
    });
    expect(made.slug).toBe("ritter-bread-crumbs");
    expect(made.text).toContain('text: "Nothing but bread crumbs."');
    expect(made.text).toContain(
      'A paper prints these words of [[Krysten Ritter]].<Cite source="report"/>',
    );
  });
});

describe("new sources of an article", () => {
  const sent = {
    [`r.${NEW_SOURCES}`]: "\nn1\nn2",
    [`f.${NEW_SOURCES}.n1.title`]: "A long talk",
    [`f.${NEW_SOURCES}.n1.publisher`]: "A paper",
    [`f.${NEW_SOURCES}.n1.kind`]: "interview",
  };

  test("are files of their own, named by their titles; an empty one is none", () => {
    const values = readNewSources(sent);
    expect(recordFiles(values)).toEqual([
      [
        "content/sources/a-long-talk.yaml",
        "title: A long talk\npublisher: A paper\nkind: interview\n",
      ],
    ]);
    expect(findWrongId(values)).toBeUndefined();
  });

  test("have ids that a file can have, each once", () => {
    expect(findWrongId(readNewSources({ ...sent, [`f.${NEW_SOURCES}.n1.id`]: "../x" }))).toContain(
      "../x",
    );
    const twice = { ...sent, [`f.${NEW_SOURCES}.n2.title`]: "A long talk" };
    expect(findWrongId(readNewSources(twice))).toContain("a-long-talk");
  });
});
