import { describe, expect, test } from "vitest";
import { heroText, imageText, seriesText, smallWiki, sourceText, svgText, wikiOf } from "./example";

const SEASON = "jessica-jones/1";
const hidden = (text: string) => `<Spoiler after="${SEASON}">\n\n${text}\n\n</Spoiler>`;
const cited = (text: string) => `${text}<Uncited/>`;
const relation = (role: string, more = "") =>
  `relations: [{ to: heroes/jessica-jones, role: ${role}, uncited: true${more} }]\n`;
const untilSeason = `, reveals: "${SEASON}"`;

type Texts = {
  fields?: string;
  own?: string;
  other?: string;
  third?: string;
  description?: string;
  image?: string;
  source?: string;
};

/** What the check says where Malcolm has these fields and texts tell of him, of Luke and of others. */
function problemsOf({
  fields = "",
  own,
  other,
  third,
  description,
  image,
  source,
}: Texts): string[] {
  const character = (title: string, more: string, body = "Words.") =>
    heroText(title, more, cited(body)).replace("line: jessica-jones\n", "");
  const malcolm = character("Malcolm Ducasse", fields, own).replaceAll(
    "<Uncited/><Uncited/>",
    "<Uncited/>",
  );
  const { diagnostics } = wikiOf({
    ...smallWiki,
    "content/characters/malcolm-ducasse.mdx": description
      ? malcolm.replace(/description: .*/, `description: ${description}`)
      : malcolm,
    "content/characters/jeri-hogarth.mdx": character("Jeri Hogarth", ""),
    "content/heroes/luke-cage.mdx": heroText("Luke Cage", "", other),
    "content/series/jessica-jones.mdx": seriesText("Jessica Jones", "", third),
    "content/images/door.yaml": image ?? imageText(),
    "content/sources/report.yaml": source ?? sourceText(),
    "content/images/door.svg": svgText(),
    "content/organizations/alias.mdx": character("Alias", "type: agency\n"),
  });
  return diagnostics.map(({ file, line, problem }) => `${file}:${line} ${problem}`);
}

const isOpen = (place: string, there: string) =>
  `${place} What Malcolm Ducasse and Jessica Jones are to each other is public here, but hidden in ${there}: it is a spoiler for ${SEASON}.`;
const FIELD = "content/characters/malcolm-ducasse.mdx:4";

describe("a relation that a field hides", () => {
  const fields = relation("assistant", untilSeason);

  test.each([
    "[[Malcolm Ducasse]] becomes the assistant of [[Jessica Jones]].",
    "In time Malcolm is Jessica’s assistant.",
    "Jessica lives next door. Malcolm becomes her assistant.",
    "[[heroes/jessica-jones|She]] employs him, [[malcolm-ducasse|a neighbor]].",
  ])("is stated by a sentence that names both and has a word for it: %s", (text) => {
    expect(problemsOf({ fields, other: cited(text) })).toEqual([
      isOpen("content/heroes/luke-cage.mdx:6", FIELD),
    ]);
    expect(problemsOf({ fields, other: hidden(cited(text)) })).toEqual([]);
  });

  test("is revealed by his own article, by a description, by the series of one of them, and by a caption", () => {
    expect(problemsOf({ fields, own: "He is the assistant of [[Jessica Jones]]." })).toEqual([
      isOpen("content/characters/malcolm-ducasse.mdx:6", FIELD),
    ]);
    const description =
      "Malcolm is the assistant of Jessica Jones, which is a sentence long enough to stand in a list.";
    expect(problemsOf({ fields, description })).toEqual([
      isOpen("content/characters/malcolm-ducasse.mdx:3", FIELD),
    ]);
    expect(problemsOf({ fields, third: cited("Malcolm becomes her assistant.") })).toHaveLength(1);
    const caption = '<Figure image="door" caption="Malcolm, the assistant of Jessica"/>';
    expect(problemsOf({ fields, other: `${cited("Words.")}\n\n${caption}` })).toHaveLength(1);
  });

  test.each([
    ["employee", "Malcolm works for Jessica."],
    ["employee", "Malcolm is now working for [[Jessica Jones]]."],
    ["employee", "Jessica pays Malcolm."],
    ["associate", "Malcolm works with Jessica."],
    ["associate", "Malcolm deals with Jessica."],
    ["associate", "Malcolm does business with Jessica."],
    ["associate", "Malcolm gets a block through [[Jessica Jones]]."],
    ["associate", "Malcolm is Jessica’s business partner."],
    ["subordinate", "Malcolm obeys Jessica."],
    ["subordinate", "Malcolm reports to Jessica."],
    ["subordinate", "Malcolm takes his orders from Jessica."],
    ["victim", "Malcolm dies at the hands of Jessica."],
    ["victim", "Malcolm dies by the hand of Jessica."],
    ["victim", "Malcolm dies by [[Jessica Jones|Jessica]]’s hand."],
    ["victim", "Jessica lives next door. Malcolm dies by her hand."],
    ["victim", "Jessica, at the end, stabs Malcolm to death."],
    ["victim", "Jessica ends Malcolm’s life."],
    ["victim", "Jessica ends [[Malcolm Ducasse|Malcolm]]’s life."],
    ["victim", "Jessica slays Malcolm."],
  ])("of a role (%s) is stated without its word: %s", (role, text) => {
    const other = { fields: relation(role, untilSeason), other: cited(text) };
    expect(problemsOf(other)).toEqual([isOpen("content/heroes/luke-cage.mdx:6", FIELD)]);
    expect(problemsOf({ ...other, other: hidden(cited(text)) })).toEqual([]);
  });

  test("is stated by a description that means its subject without a name", () => {
    const description =
      "A neighbor who works for Jessica Jones, which is a sentence long enough to stand in a list.";
    expect(problemsOf({ fields, description })).toEqual([
      isOpen("content/characters/malcolm-ducasse.mdx:3", FIELD),
    ]);
  });

  test.each([
    ["alt", { image: imageText().replace(/alt: .*/, "alt: Malcolm works for Jessica") }],
    ["title", { image: imageText().replace(/title: .*/, "title: Jessica pays Malcolm") }],
    ["title", { source: sourceText("Malcolm Ducasse works for Jessica Jones") }],
  ])("is stated by the %s of an image or a source", (_, files) => {
    expect(problemsOf({ fields, ...files })).toHaveLength(1);
  });

  test("is not stated by the title of a source that is hidden", () => {
    const source = sourceText("Malcolm works for Jessica", `reveals: "${SEASON}"\n`);
    expect(problemsOf({ fields, source })).toEqual([]);
  });

  test.each([
    "[[Malcolm Ducasse]] is the neighbor of [[Jessica Jones]].",
    "[[Malcolm Ducasse]] has an assistant.",
    "[[Jessica Jones]] looks for an assistant.",
    "In *Jessica Jones* [[Malcolm Ducasse]] is an assistant.",
    "Jessica’s assistant-to-be is not Malcolm.",
  ])("is not stated by: %s", (text) => {
    expect(problemsOf({ fields, other: cited(text) })).toEqual([]);
  });

  test("does not hide what its note mentions on the way", () => {
    const note = relation("assistant", `, note: a neighbor at first${untilSeason}`);
    expect(problemsOf({ fields: note, other: cited("Malcolm is Jessica’s neighbor.") })).toEqual(
      [],
    );
  });

  test("may be that of a member and an organization", () => {
    const member = `affiliations: [{ to: organizations/alias, uncited: true${untilSeason} }]\n`;
    const text = cited("[[Malcolm Ducasse]] is a member of [[Alias]].");
    expect(problemsOf({ fields: member, other: text })).toHaveLength(1);
    expect(problemsOf({ fields: member, other: hidden(text) })).toEqual([]);
  });
});

describe("a relation that a field makes public", () => {
  const fields = relation("assistant");
  const problem = `content/heroes/luke-cage.mdx:8 A spoiler for ${SEASON} states here what Malcolm Ducasse and Jessica Jones are to each other, but it is public in ${FIELD}.`;

  test.each([
    "Later Malcolm becomes Jessica’s assistant.",
    "Jessica is alone. Malcolm is among her employees.",
    "Jessica is alone. Among her employees is Malcolm.",
  ])("is not stated in a spoiler as news: %s", (text) => {
    expect(problemsOf({ fields, other: hidden(cited(text)) })).toEqual([problem]);
    expect(problemsOf({ fields, other: cited(text) })).toEqual([]);
  });

  test("may be mentioned in a spoiler on the way", () => {
    const text = cited("Jessica’s assistant, Malcolm, falls ill.");
    expect(problemsOf({ fields, other: hidden(text) })).toEqual([]);
  });
});

describe("a relation that no field has", () => {
  const text = cited("[[Malcolm Ducasse]] is an ally of [[Jessica Jones]].");

  test("is hidden everywhere or nowhere", () => {
    expect(problemsOf({ other: text, third: text })).toEqual([]);
    expect(problemsOf({ other: hidden(text), third: hidden(text) })).toEqual([]);
    expect(problemsOf({ other: hidden(text), own: "He is an ally of [[Jessica Jones]]." })).toEqual(
      [isOpen("content/characters/malcolm-ducasse.mdx:5", "content/heroes/luke-cage.mdx:8")],
    );
  });

  test("is public once a field says so", () => {
    const own = "He is an ally of [[Jessica Jones]].";
    const byTheWay = hidden(cited("Jessica’s ally [[Malcolm Ducasse]] falls ill."));
    expect(problemsOf({ own, other: byTheWay })).toHaveLength(1);
    expect(problemsOf({ fields: relation("ally"), own, other: byTheWay })).toEqual([]);
  });

  test("is not looked for where a sentence names others as well, or a third person’s family", () => {
    const crowd = hidden(
      cited("[[Jeri Hogarth]], [[Malcolm Ducasse]] and Jessica’s ally come in."),
    );
    expect(problemsOf({ other: crowd, third: text })).toEqual([]);
    const kin = cited("[[Malcolm Ducasse]] was a partner of Jessica’s father.");
    expect(problemsOf({ other: hidden(kin), own: "Jessica’s father was his partner." })).toEqual(
      [],
    );
  });
});
