import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  castText,
  filesOf,
  heroText,
  imageText,
  quoteText,
  seriesText,
  smallWiki,
  sourceText,
  svgText,
  wikiOf,
} from "../content/example";
import { filesAfter } from "./change";
import { planRename, type RenamePlan } from "./rename";
import type { RenameRequest } from "./rename-subject";

type Files = Record<string, string>;

function plan(files: Files, request: RenameRequest): RenamePlan {
  const planned = planRename(filesOf(files), request);
  if ("problem" in planned) throw new Error(JSON.stringify(planned, null, 1));
  return planned;
}

const after = (files: Files, { changes }: RenamePlan): Files =>
  Object.fromEntries(filesAfter(filesOf(files), changes).textByFile);

const renamed = (files: Files, request: RenameRequest) => after(files, plan(files, request));

const problemOf = (files: Files, request: RenameRequest): string => {
  const planned = planRename(filesOf(files), request);
  return "problem" in planned ? `${planned.problem} ${planned.fix}` : "";
};

const U = "<Uncited/>";
const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

/** Every way to mention a hero, each in a file with its own style, and some texts that only look like it. */
const naming: Files = {
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": `---\ntitle:  'Jessica Jones' # the hero\naliases: # names\n  - The Detective\n  # hers\n  - {name: Alias, section: With Jessica Jones}\nmoved_from: [ heroes/jess ] # once\ndescription: ${sentence}  \nline: jessica-jones\n---\nShe is [[Jessica Jones]].${U}\n\n## With [[Jessica Jones]]\n\nSee [above](#with-jessica-jones).${U}   \n`,
  "content/heroes/luke.mdx": heroText(
    "Luke",
    `relations:\n  - {to: "heroes/jessica-jones", role: ally, uncited: true}   # a comment\n  - to:   heroes/jessica-jones\n    role: 'friend'\n    note: 'friend of Jessica Jones'\n    uncited: true\n`,
    [
      `[[Jessica Jones]] and [[jessica  jones]] and [[Jessica Jones|her]], [[ Jessica Jones | Jessica Jones ]].${U}`,
      `[[heroes/jessica-jones]], [[heroes/jessica-jones|she]], [[The Detective]], [[the detective|x]].${U}`,
      `[a](/heroes/jessica-jones) [b](/heroes/jessica-jones#with-jessica-jones "Jessica") [c](</heroes/jessica-jones>) [d](/heroes/jessica-jones.md) [e](/series/jessica-jones).${U}`,
      `*Stress on [[Jessica Jones]]* and **[[Jessica Jones]]** and [in a [[Jessica Jones]] link](https://example.org/heroes/jessica-jones).${U}`,
      `- [[Jessica Jones]]${U}\n- two lines with\n  [[Jessica Jones|a\\_b]] ${U}`,
      `| a | b |\n| - | - |\n| [[Jessica Jones]] | [[Jessica Jones\\|she]] ${U} |`,
      `<Spoiler after="jessica-jones/1">\n\nHidden [[Jessica Jones]].${U}\n\n</Spoiler>`,
      `\`[[Jessica Jones]]\` is code, \`/heroes/jessica-jones\` too. ${U}`,
      "```\n[[Jessica Jones]] heroes/jessica-jones\n```",
      `[[Jessica Jones (series)]] and [[series/jessica-jones]] stay.${U}`,
    ].join("\n\n"),
  ),
  "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", "heroes/jessica-jones"),
  "content/cast/other.mdx": castText("Other", '"heroes/jessica-jones"', `[[Jessica Jones]]${U}`),
  "content/series/jessica-jones.mdx": seriesText("Jessica Jones", "", `[[Jessica Jones]]${U}`),
  "content/quotes/b-word.mdx": quoteText(
    "That is [[Jessica Jones]].",
    `misquotations:\n  - {text: "x", source: report, note: "by Jessica Jones"}\n`,
  ).replace("[heroes/jessica-jones]", "\n  - heroes/luke\n  - heroes/jessica-jones # her"),
  "content/places/bar.mdx": `---\ntitle: A bar\ntype: bar\ndescription: ${sentence}\nfirst_appearance: { series: series/jessica-jones, season: 1, uncited: true }\nreveals: jessica-jones/1\n---\nThe bar of [[Jessica Jones]].${U}\n`,
  "content/organizations/firm.mdx": `---\ntitle: A firm\ntype: firm\ndescription: ${sentence}\nleaders:\n  - to: >-\n      heroes/jessica-jones\n    uncited: true\nmembers: [{ to: heroes/jessica-jones, uncited: true }, { to: heroes/luke, uncited: true }]\n---\nA firm.<Uncited/>\n`,
};

describe("a hero with more than thirty mentions", () => {
  const request = { id: "heroes/jessica-jones", title: "Jess J’nes: the hero" };
  const planned = plan(naming, request);
  const files = after(naming, planned);
  const [to, luke] = ["content/heroes/jess-jnes-the-hero.mdx", "content/heroes/luke.mdx"];

  test("all of them are updated, and the wiki is valid afterwards", () => {
    expect(planned.mentions).toBeGreaterThanOrEqual(30);
    const [before, { wiki, diagnostics }] = [wikiOf(naming).wiki, wikiOf(files)];
    expect(diagnostics).toEqual([]);
    const links = (from: typeof wiki, id: string) =>
      from.backlinksById
        .get(id as never)
        ?.map((one) => one.from)
        .sort();
    expect(links(wiki, "heroes/jess-jnes-the-hero")).toEqual(links(before, "heroes/jessica-jones"));
    expect(wiki.quotesBySubject.size).toBe(before.quotesBySubject.size);
    expect([...wiki.wantedBySlug.keys()]).toEqual([]);
  });

  test("the old id and title remain only in moved_from, prose and code", () => {
    const traces = Object.entries(files).flatMap(([file, text]) =>
      text
        .split("\n")
        .filter((line) => /heroes\/jessica-jones|\[\[ *jessica +jones *[\]|\\]/i.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(traces).toEqual([
      `${to}: moved_from: [ heroes/jess, heroes/jessica-jones ] # once`,
      `${luke}: *Stress on [[Jess J’nes: the hero]]* and **[[Jess J’nes: the hero]]** and [in a [[Jess J’nes: the hero]] link](https://example.org/heroes/jessica-jones).${U}`,
      `${luke}: \`[[Jessica Jones]]\` is code, \`/heroes/jessica-jones\` too. ${U}`,
      `${luke}: [[Jessica Jones]] heroes/jessica-jones`,
      'content/quotes/b-word.mdx: text: "That is [[Jessica Jones]]."',
    ]);
    expect(planned.prose.map(({ file, line }) => `${file}:${line}`)).toContain(`${luke}:9`);
  });

  test("only the mentions change: the full text of its file", () => {
    expect(files["content/heroes/jessica-jones.mdx"]).toBeUndefined();
    expect(files[to]).toBe(
      `---\ntitle:  'Jess J’nes: the hero' # the hero\naliases: # names\n  - The Detective\n  # hers\n  - {name: Alias, section: "With Jess J’nes: the hero"}\nmoved_from: [ heroes/jess, heroes/jessica-jones ] # once\ndescription: ${sentence}  \nline: jessica-jones\n---\nShe is [[Jess J’nes: the hero]].${U}\n\n## With [[Jess J’nes: the hero]]\n\nSee [above](#with-jess-jnes-the-hero).${U}   \n`,
    );
  });

  test("only the mentions change: the full text of a file that mentions it", () => {
    const name = "Jess J’nes: the hero";
    const id = "heroes/jess-jnes-the-hero";
    expect(files[luke]).toBe(
      heroText(
        "Luke",
        `relations:\n  - {to: "${id}", role: ally, uncited: true}   # a comment\n  - to:   ${id}\n    role: 'friend'\n    note: 'friend of Jessica Jones'\n    uncited: true\n`,
        [
          `[[${name}]] and [[${name}]] and [[${name}|her]], [[ ${name} | ${name} ]].${U}`,
          `[[${id}]], [[${id}|she]], [[The Detective]], [[the detective|x]].${U}`,
          `[a](/${id}) [b](/${id}#with-jess-jnes-the-hero "Jessica") [c](</${id}>) [d](/${id}.md) [e](/series/jessica-jones).${U}`,
          `*Stress on [[${name}]]* and **[[${name}]]** and [in a [[${name}]] link](https://example.org/heroes/jessica-jones).${U}`,
          `- [[${name}]]${U}\n- two lines with\n  [[${name}|a\\_b]] ${U}`,
          `| a | b |\n| - | - |\n| [[${name}]] | [[${name}\\|she]] ${U} |`,
          `<Spoiler after="jessica-jones/1">\n\nHidden [[${name}]].${U}\n\n</Spoiler>`,
          `\`[[Jessica Jones]]\` is code, \`/heroes/jessica-jones\` too. ${U}`,
          "```\n[[Jessica Jones]] heroes/jessica-jones\n```",
          `[[Jessica Jones (series)]] and [[series/jessica-jones]] stay.${U}`,
        ].join("\n\n"),
      ),
    );
  });
});

/** A wiki with each kind that can be renamed, mentioned in every possible way. */
const kinds: Files = {
  ...smallWiki,
  "content/heroes/jessica-jones.mdx": heroText(
    "Jessica Jones",
    'first_appearance: { series: series/jessica-jones, season: 1, sources: [report], reveals: "jessica-jones/1" }\n',
    `Of [[Jessica Jones (series)]], [[series/jessica-jones]] and [here](/series/jessica-jones#releases).<Cite source="report"/>\n\n<Quote id="a-word"/>\n\n<Figure image="door" caption="The door"/>\n\n<Spoiler after="jessica-jones/1">\n\nSee [it](/quotes/a-word), [this](/sources/report) and [that](/special/images#door).<Cite source='report' />\n\n</Spoiler>`,
  ),
  "content/series/jessica-jones.mdx": seriesText(
    "Jessica Jones",
    "announcements:\n  - { as_of: 2015, season: 1, standing: undated, statement: x, sources: [report] }\n",
  ),
  "content/quotes/b-word.mdx": quoteText(
    "Another.",
    "original_source: report\nalso_in: [report]\nreveals: jessica-jones/1\n",
  ).replace(
    "[heroes/jessica-jones]",
    "[heroes/jessica-jones, series/jessica-jones, quotes/a-word]",
  ),
  "content/sources/copy.yaml": sourceText("A copy", "reports:\n  - report\n"),
  "content/images/door.yaml": imageText(),
  "content/images/door.svg": svgText('<rect width="480" height="320"/>'),
};

describe("every kind", () => {
  test.each([
    ["series/jessica-jones", "jj", ["content/series/jj.mdx"]],
    ["quotes/a-word", "the-word", ["content/quotes/the-word.mdx"]],
    ["sources/report", "the-report", ["content/sources/the-report.yaml"]],
    ["images/door", "the-door", ["content/images/the-door.svg", "content/images/the-door.yaml"]],
  ])("%s: nothing mentions its old id", (id, slug, made) => {
    expect(wikiOf(kinds).diagnostics).toEqual([]);
    const files = renamed(kinds, { id, slug });
    expect(Object.keys(files).filter((file) => !(file in kinds))).toEqual(made);
    const old = id.split("/")[1];
    const named = Object.values(files)
      .join("\n")
      .replace(`moved_from: [${id}]`, "")
      .replace(`moved_from: [${id.replace("sources/", "")}]`, "")
      .replace(/heroes\/jessica-jones|line: jessica-jones|A report|(A|The|a) door/g, "");
    expect(named).not.toMatch(new RegExp(`(?<![\\w-])${old}(?![\\w-])`));
    const back = renamed(files, { id: `${id.split("/")[0]}/${slug}`, slug: old });
    expect(without(back)).toEqual(without(kinds));
  });

  test("a binary image is moved unchanged", () => {
    const pixels = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const [file, to] = ["content/images/door.png", "content/images/gate.png"];
    const change = { does: "move", file, to, before: pixels, after: pixels } as const;
    const files = filesAfter({ ...filesOf({}), bytesByFile: new Map([[file, pixels]]) }, [change]);
    expect([...files.bytesByFile]).toEqual([[to, pixels]]);
  });
});

/** The files without the lines that a rename adds permanently. */
const without = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files)
      .map(([file, text]) => [file, text.replace(/^moved_from:.*\n/m, "")] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe("links to sections", () => {
  const files: Files = {
    ...smallWiki,
    "content/heroes/jessica-jones.mdx": heroText(
      "Jessica Jones",
      "",
      `Words.${U}\n\n## Powers\n\nWords.${U}`,
    ),
    "content/heroes/luke.mdx": heroText(
      "Luke",
      "",
      `Words.${U}\n\n## With [[Jessica Jones]]\n\nSee [[Luke#With Jessica Jones]].${U}`,
    ),
    "content/heroes/danny.mdx": heroText(
      "Danny",
      "",
      `[[Jessica Jones#Powers]], [[jessica jones#powers|hers]], [[heroes/jessica-jones#powers]], [[Luke#With Jessica Jones|his]], [[luke#with-jessica-jones]].${U}`,
    ),
  };
  const now = renamed(files, { id: "heroes/jessica-jones", title: "Jess" });

  test("keep their section if the article gets a new title or id", () => {
    expect(now["content/heroes/danny.mdx"]).toContain(
      "[[Jess#Powers]], [[Jess#powers|hers]], [[heroes/jess#powers]], ",
    );
    expect(wikiOf(now).diagnostics).toEqual([]);
  });

  test("use the new words of a heading that the rename changes", () => {
    expect(now["content/heroes/danny.mdx"]).toContain(
      "[[Luke#With Jess|his]], [[luke#with-jess]].",
    );
    expect(now["content/heroes/luke.mdx"]).toContain("## With [[Jess]]\n\nSee [[Luke#With Jess]].");
  });
});

describe("titles, aliases and former ids", () => {
  const hero = (files: Files, slug: string) => files[`content/heroes/${slug}.mdx`] ?? "";
  const id = "heroes/jessica-jones";

  test("a new title without --slug also renames the file; --slug overrides its name", () => {
    const files = renamed(smallWiki, { id, title: "JJ", slug: "jessica-jones" });
    expect(hero(files, "jessica-jones")).toContain("title: JJ\n");
    expect(hero(files, "jessica-jones")).not.toContain("moved_from");
    expect(hero(renamed(smallWiki, { id, title: "JJ" }), "jj")).toContain(`[${id}]`);
  });

  test("an alias that becomes the title is removed from the list, and an empty list is removed", () => {
    const files = renamed(smallWiki, { id, title: "The detective" });
    expect(hero(files, "the-detective")).toBe(heroText("The detective", `moved_from: [${id}]\n`));
  });

  test("with --keep-alias the old title stays as an alias", () => {
    const withAlias = (title: string) =>
      hero(renamed(smallWiki, { id, title, slug: "x", keepAlias: true }), "x");
    expect(withAlias("Jess")).toContain("aliases: [The Detective, Jessica Jones]");
    expect(withAlias("The Detective")).toContain("aliases: [Jessica Jones]");
    const bare = { ...smallWiki, "content/heroes/jessica-jones.mdx": heroText("Jessica Jones") };
    expect(hero(renamed(bare, { id, title: "A: b", slug: "x", keepAlias: true }), "x")).toContain(
      `title: "A: b"\naliases: [Jessica Jones]\nmoved_from: [${id}]\ndescription`,
    );
  });

  test("an article that moves back removes its old line, and adds where it was meanwhile", () => {
    const there = renamed(smallWiki, { id, slug: "jess" });
    const back = renamed(there, { id: "heroes/jess", slug: "jessica-jones" });
    expect(hero(back, "jessica-jones")).toContain("moved_from: [heroes/jess]\n");
  });

  test("a series is also renamed in the season that a source's title is a spoiler for", () => {
    const files = {
      ...smallWiki,
      "content/sources/spoiling-title.yaml": sourceText("He Dies", "reveals: jessica-jones/1\n"),
    };
    const changed = renamed(files, { id: "series/jessica-jones", title: "Alias" });
    expect(changed["content/sources/spoiling-title.yaml"]).toContain("reveals: alias/1\n");
  });

  test("a file whose name is a spoiler can be renamed even if other names have the same problem", () => {
    const files = {
      ...smallWiki,
      "content/quotes/lost-a-friend.mdx": quoteText(
        "She lost a friend.",
        "reveals: jessica-jones/1\n",
      ),
      "content/quotes/left-the-city.mdx": quoteText(
        "She left the city.",
        "reveals: jessica-jones/1\n",
      ),
    };
    expect(wikiOf(files).diagnostics).toHaveLength(2);
    const first = renamed(files, { id: "quotes/lost-a-friend", slug: "ritter-in-2018" });
    const second = renamed(first, { id: "quotes/left-the-city", slug: "ritter-in-2019" });
    expect(wikiOf(second).diagnostics).toEqual([]);
  });

  test("a source keeps its former names, also after a last line without a line break", () => {
    const file = "content/sources/report.yaml";
    const [path, text] = [file.replace("report", "r"), "publisher: A paper\nkind: press\ntitle: R"];
    const there = renamed({ ...smallWiki, [file]: text }, { id: "sources/report", slug: "r" });
    expect(there[path]).toBe(`${text}\nmoved_from: [report]`);
    const back = renamed(there, { id: "sources/r", slug: "report" });
    expect(back[file]).toBe(`${text}\nmoved_from: [r]`);
    expect(problemOf(there, { id: "sources/report", slug: "x" })).toContain("it is sources/r now");
  });

  test("a list of former ids with one per line gets a new line", () => {
    const files = {
      ...smallWiki,
      "content/heroes/jessica-jones.mdx": heroText(
        "Jessica Jones",
        "moved_from:\n    - heroes/a # first\n    # more\naliases:\n- JJ\n- Jess\n",
      ),
    };
    expect(hero(renamed(files, { id, title: "JJ" }), "jj")).toContain(
      `moved_from:\n    - heroes/a # first\n    - ${id}\n    # more\naliases:\n- Jess\n---`,
    );
  });

  test("a label with the old title gets the new one, lowercase within a sentence if it was before", () => {
    const band = (title: string) =>
      `---\ntitle: ${title}\ntype: band\ndescription: ${sentence}\n---\nWords.${U}\n`;
    const files = {
      ...smallWiki,
      "content/organizations/the-hand.mdx": band("The Hand"),
      "content/heroes/b.mdx": heroText(
        "Berta",
        "",
        `Of [[The Hand|the Hand]], [[The Hand|it]].${U}`,
      ),
    };
    const to = (title: string) =>
      hero(renamed(files, { id: "organizations/the-hand", title }), "b")
        .split("\n")
        .at(-2);
    expect(to("The Fist")).toBe(`Of [[The Fist|the Fist]], [[The Fist|it]].${U}`);
    expect(to("Fist")).toBe(`Of [[Fist|Fist]], [[Fist|it]].${U}`);
  });

  test("links by slug are updated; they use the id if two articles share the new slug", () => {
    const files = {
      "content/heroes/jessica-jones.mdx": heroText("Jess"),
      "content/cast/krysten-ritter.mdx": castText("Krysten Ritter", id).replace(
        "series/jessica-jones",
        "series/hub",
      ),
      "content/series/hub.mdx": seriesText("Hub"),
      "content/heroes/b.mdx": heroText("Berta", "", `[[jessica-jones]], [[hub|it]]${U}`),
      "content/sources/report.yaml": sourceText(),
    };
    expect(hero(renamed(files, { id, slug: "jay" }), "b")).toContain("[[jay]], [[hub|it]]");
    expect(hero(renamed(files, { id, slug: "hub" }), "b")).toContain(
      "[[heroes/hub]], [[series/hub|it]]",
    );
  });
});

describe("an impossible rename is rejected with the reason and the fix", () => {
  const files = {
    ...kinds,
    "content/characters/jigsaw.mdx": `---\ntitle: Billy\naliases: [{ name: Jigsaw, reveals: jessica-jones/1 }]\nmoved_from: [characters/will]\ndescription: ${sentence}\n---\nWords.<Uncited/>\n`,
  };
  test.each<[RenameRequest, string]>([
    [{ id: "heroes/jessica-jonse", slug: "x" }, "Did you mean “heroes/jessica-jones”?"],
    [{ id: "Billy", slug: "x" }, "Write characters/jigsaw."],
    [{ id: "characters/will", slug: "x" }, "it is characters/jigsaw now"],
    [{ id: "heroes/jessica-jones" }, "There is no new name."],
    [{ id: "heroes/jessica-jones", title: "Jessica Jones" }, "already has that name"],
    [
      { id: "heroes/jessica-jones", title: "漢字" },
      "No file name can be derived from this title. Add",
    ],
    [{ id: "heroes/jessica-jones", slug: "Up_Case" }, "“Up_Case” is not a valid file name"],
    [{ id: "heroes/jessica-jones", slug: "../x" }, "“../x” is not a valid file name"],
    [{ id: "heroes/jessica-jones", slug: "x".repeat(81) }, "is not a valid file name"],
    [{ id: "quotes/a-word", slug: "b-word" }, "quotes/b-word already exists."],
    [{ id: "sources/report", slug: "copy" }, "sources/copy already exists."],
    [{ id: "quotes/a-word", title: "Words" }, "A quote has no title."],
    [
      { id: "heroes/jessica-jones", title: "billy" },
      "“billy” is already a name of characters/jigsaw",
    ],
    [{ id: "heroes/jessica-jones", title: "A|b" }, "A link could not contain the title “A|b”."],
    [{ id: "heroes/jessica-jones", title: "*A*" }, "A link could not contain the title"],
    [{ id: "characters/jigsaw", title: "Jigsaw" }, "is a spoiler for jessica-jones/1"],
    [{ id: "heroes/jessica-jones", title: "{x}" }, "A link could not contain the title"],
  ])("%j", (request, problem) => {
    expect(problemOf(files, request)).toContain(problem);
  });

  test("a former address of another article", () => {
    const taken = {
      ...smallWiki,
      "content/heroes/b.mdx": heroText("Berta", "moved_from: [heroes/x]\n"),
    };
    expect(problemOf(taken, { id: "heroes/jessica-jones", slug: "x" })).toContain(
      "heroes/b was called heroes/x before",
    );
  });

  test("content with problems is not changed, since not all of its links can be read", () => {
    const broken = {
      ...smallWiki,
      "content/heroes/b.mdx": heroText("Berta", "", `[[Jessica Jonse]]${U}`),
    };
    const planned = planRename(filesOf(broken), { id: "heroes/jessica-jones", slug: "x" });
    expect(planned).toMatchObject({ diagnostics: [{ file: "content/heroes/b.mdx" }] });
  });

  test("a name that causes a problem elsewhere: the check runs before any change", () => {
    const near = { ...smallWiki, "content/heroes/b.mdx": heroText("Berta", "", `[[Garland]]${U}`) };
    const planned = planRename(filesOf(near), { id: "heroes/jessica-jones", title: "Garlandd" });
    expect(planned).toMatchObject({
      diagnostics: [{ problem: "There is no article “Garland”. Did you mean “Garlandd”?" }],
    });
  });
});

test("after a rename there and back, every text is the same except for moved_from", () => {
  const title = fc
    .array(fc.constantFrom("Ann", "O’Neil", "the", "Ünal", "3", "S."), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => `Q${words.join(" ")}`);
  const id = "heroes/jessica-jones";
  const exact: Files = {
    ...naming,
    "content/heroes/luke.mdx": (naming["content/heroes/luke.mdx"] ?? "").replace(
      "[[jessica  jones]]",
      "[[Alias]]",
    ),
  };
  fc.assert(
    fc.property(title, (made) => {
      const { to, ...there } = plan(exact, { id, title: made });
      const files = after(exact, { to, ...there });
      const back = renamed(files, { id: to, title: "Jessica Jones", slug: "jessica-jones" });
      const plain = (text: Files) =>
        Object.fromEntries(
          Object.entries(without(text)).map(([file, one]) => [file, one.replace(/["']/g, "")]),
        );
      expect(plain(back)).toEqual(plain(exact));
    }),
    { numRuns: 4 },
  );
}, 20_000);
