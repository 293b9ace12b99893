import { describe, expect, test } from "vitest";
import { heroText, quoteText, smallWiki, sourceText, wikiOf } from "./example";

const SEASON = "jessica-jones/1";
const spoiler = (text: string) => `<Spoiler after="${SEASON}">\n\n${text}\n\n</Spoiler>`;
const hero = (body: string) => ({
  "content/heroes/jessica-jones.mdx": heroText("Jessica Jones", "", body),
});

/** `file field: problem`, of a wiki with this source and these texts. */
function problemsOf(files: Record<string, string>) {
  return wikiOf({ ...smallWiki, ...files }).diagnostics.map(
    ({ file, field = "file name", problem, fix }) => ({
      where: `${file} ${field}`,
      problem,
      fix,
    }),
  );
}
const source = (text: string) => ({ "content/sources/hidden-one.yaml": text });
const WHERE = "content/sources/hidden-one.yaml";

describe("a title of a source that says what spoilers hide", () => {
  const hidden = hero(spoiler('She wakes in a convent.<Cite source="hidden-one"/>'));

  test("is found by a word that stands in a spoiler alone which cites it, and says how to fix it", () => {
    const [found, ...others] = problemsOf({
      ...hidden,
      ...source(sourceText("Out of the Convent")),
    });
    expect(others).toEqual([]);
    expect(found).toEqual({
      where: `${WHERE} title`,
      problem: `The title says “convent”, which only occurs in spoilers for ${SEASON}.`,
      fix: `Add reveals: "${SEASON}" here; title and address are then hidden.`,
    });
  });

  test("is not looked for while an article cannot be read, which may say the word openly", () => {
    const files = { ...hidden, ...source(sourceText("Out of the Convent")) };
    const broken = { "content/heroes/berta.mdx": heroText("Berta", "", "The convent. I <3 it.") };
    const problems = problemsOf({ ...files, ...broken });
    expect(problems).not.toEqual([]);
    expect(problems.filter(({ where }) => where.startsWith(WHERE))).toEqual([]);
  });

  test("is ours to write anew where the document's own was not seen", () => {
    const ours = source(sourceText("She wakes in a convent", "title_seen: false\n"));
    expect(problemsOf({ ...hidden, ...ours })[0]?.fix).toContain("write one that reveals less");
  });

  test("is found in its address as well, and is fine once it says what it reveals", () => {
    const address = "url: https://example.com/news/out-of-the-convent\n";
    const where = (fields: string) =>
      problemsOf({ ...hidden, ...source(sourceText("News", address + fields)) }).map(
        (one) => one.where,
      );
    expect(where("")).toEqual([`${WHERE} url`]);
    expect(where(`reveals: ${SEASON}\n`)).toEqual([]);
  });

  test("is found by two words in a row, each of which stands in the open by itself", () => {
    const said = hero(
      `She lost the case. He is a friend.<Uncited/>\n\n${spoiler('She lost a friend.<Cite source="hidden-one"/>')}`,
    );
    expect(
      problemsOf({ ...said, ...source(sourceText("She Lost a Friend")) })[0]?.problem,
    ).toContain("“lost friend”");
  });

  test("is found wherever three articles hide the name of what it tells", () => {
    const three = Object.fromEntries(
      ["a", "b", "c"].map((name) => [
        `content/characters/${name}.mdx`,
        heroText(name.toUpperCase(), "", spoiler("She is the Black Sky.<Uncited/>")).replace(
          /line:.*\n/,
          "",
        ),
      ]),
    );
    expect(problemsOf({ ...three, ...source(sourceText("Who Is the Black Sky?")) })).toHaveLength(
      1,
    );
  });

  test("is found where a character's name stands beside a word for what becomes of them", () => {
    const found = problemsOf(source(sourceText("The Death of Jessica Jones")));
    expect(found[0]?.problem).toBe("The title reveals a character’s fate: “jessica … death”.");
  });

  test.each([
    ["everyday words that a spoiler holds by chance", "Her relationship with the press"],
    ["a word that something open says too", "A detective at work"],
    ["a fate without a name", "The Ones We Leave for Dead"],
    ["a name without a fate", "Jessica Jones is back"],
  ])("is not: %s", (_, title) => {
    const said = hero(
      `A detective.<Uncited/>\n\n${spoiler('A relationship.<Uncited/> A detective wakes.<Cite source="hidden-one"/>')}`,
    );
    // The source is cited by a spoiler for the second alone.
    const body = title.includes("relationship") ? hero(spoiler("A relationship.<Uncited/>")) : said;
    expect(problemsOf({ ...body, ...source(sourceText(title)) })).toEqual([]);
  });
});

describe("an id, which stands in every address,", () => {
  const files = {
    ...smallWiki,
    "content/quotes/lost-a-friend.mdx": quoteText("She lost a friend.", `reveals: ${SEASON}\n`),
  };

  test("is found where it repeats the words of a hidden quote", () => {
    expect(problemsOf(files)).toEqual([
      {
        where: "content/quotes/lost-a-friend.mdx file name",
        problem: `The file name says “friend”, which only occurs in spoilers for ${SEASON}.`,
        fix: "Give it a name that reveals less: npm run wiki -- rename quotes/lost-a-friend --slug …",
      },
    ]);
  });
});
