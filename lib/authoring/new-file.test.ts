import { expect, test } from "vitest";
import { filesOf, smallWiki, sourceText, svgText } from "../content/example";
import { assembleWiki } from "../content/load";
import { wikiFinder } from "./article-finder";
import { type Asker, askValues } from "./ask-values";
import { setValue, type Values, WrongValue } from "./field-values";
import { articleText, paragraph, yamlText } from "./file-text";
import { findMissing, optionFor } from "./missing-fields";
import {
  checkNew,
  fieldsOfKind,
  findTaken,
  NEW_KINDS,
  type NewKind,
  newKind,
  newPath,
  picturesWithoutRecord,
} from "./new-file";
import { quoteContext, quoteFields } from "./quote-draft";

const person = (title: string) =>
  `---\ntitle: ${title}\ndescription: A sentence long enough to stand in a list of search results, no more than that.\nroles:\n  - { role: showrunner, series: series/jessica-jones, sources: [report] }\n---\nWords.<Uncited/>\n`;

const files = filesOf({
  ...smallWiki,
  "content/team/melissa-rosenberg.mdx": person("Melissa Rosenberg"),
  "content/sources/cover.yaml": sourceText("A cover", "url: https://example.org/cover\n"),
  "content/images/a-door.svg": svgText(),
});
const withoutPicture = {
  ...files,
  textByFile: new Map([...files.textByFile].filter(([file]) => !file.endsWith(".svg"))),
};
const { wiki } = assembleWiki(withoutPicture);
const finder = wikiFinder(wiki);

test("the example has no mistake", () => {
  expect(assembleWiki(withoutPicture).diagnostics).toEqual([]);
});

const sentence =
  "A sentence long enough to stand in a list of search results: no more than “that”.";

/** Somebody who takes the first choice and writes what fits; what they were asked is kept. */
function answering(asked: string[] = []): Asker {
  return {
    async text({ message, problemWith }) {
      asked.push(message);
      const answers = ["A word: it’s “one”", sentence, "2017-08-18", "1", "own drawing"];
      return answers.find((answer) => !problemWith?.(answer)) ?? "";
    },
    async choose({ message, choices }) {
      asked.push(message);
      return choices[0]?.value ?? "";
    },
    async chooseMany({ message, choices, required }) {
      asked.push(message);
      return required || choices.length > 1 ? choices.slice(0, 1).map(({ value }) => value) : [];
    },
    confirm: async () => false,
  };
}

function textOf(kind: NewKind, values: Values): string {
  const yaml = yamlText(fieldsOfKind(kind), values, kind === "quotes");
  if (kind === "sources" || kind === "images") return yaml;
  const body = kind === "quotes" ? quoteContext(wiki, values) : paragraph("A word.", ["report"]);
  return articleText(yaml, body);
}

test.each(NEW_KINDS)("what is asked for %s makes a file that the wiki takes", async (kind) => {
  const values: Values = kind === "quotes" ? {} : { title: "A door: “the” one" };
  const fields = kind === "quotes" ? quoteFields(wiki, values) : fieldsOfKind(kind);
  await askValues(fields, values, { asker: answering(), wiki, finder });
  expect(findMissing(fields, values)).toEqual([]);
  const file = newPath(kind, "a-door");
  const before = kind === "images" ? files : withoutPicture;
  expect(checkNew(before, file, textOf(kind, values))).toEqual([]);
});

test("nobody is asked for what is given", async () => {
  const asked: string[] = [];
  const values: Values = { title: "A door", description: sentence };
  setValue(fieldsOfKind("places"), values, "type=fictional door", finder);
  await askValues(fieldsOfKind("places"), values, { asker: answering(asked), wiki, finder });
  expect(asked).toEqual([]);
});

test("a fact is asked for its source, and says that it lacks one where there is none", async () => {
  const none: Asker = {
    ...answering(),
    chooseMany: async ({ required, choices }) => (required ? [choices[0]?.value ?? ""] : []),
  };
  const values: Values = { title: "Somebody", description: sentence };
  await askValues(fieldsOfKind("team"), values, { asker: none, wiki, finder });
  expect(values.roles).toMatchObject([{ uncited: true }]);
  expect(checkNew(withoutPicture, "content/team/somebody.mdx", textOf("team", values))).toEqual([]);
});

test("a quotation needs text or parts, and a speaker unless it is an unsigned text", () => {
  const needed = (values: Values) =>
    findMissing(quoteFields(wiki, values), values).map(({ path }) => path);
  expect(needed({})).toEqual(expect.arrayContaining(["text", "speaker"]));
  const unsigned = needed({ form: "synopsis", segments: ["One,", "two."] });
  expect(unsigned).toContain("role");
  expect(unsigned).not.toContain("text");
  expect(unsigned).not.toContain("speaker");
});

test("the role that a speaker had before is named", () => {
  const role = quoteFields(wiki, { speaker: "cast/krysten-ritter" }).find(
    ({ name }) => name === "role",
  );
  expect(role?.help).toMatch(/Before: “actor”\.$/);
});

test("what is missing is told with the options that give it, down to the fields in lists", () => {
  const values: Values = { title: "Somebody" };
  const told = () => findMissing(fieldsOfKind("cast"), values).map(optionFor);
  expect(told()).toEqual([
    "--set 'description=…'",
    "--set 'roles[0].character=heroes/…|characters/…'",
    "--set 'roles[0].series=series/…'",
    "--set 'roles[0].sources=source-id'",
  ]);
  setValue(fieldsOfKind("cast"), values, "roles[0].character=the detective", finder);
  setValue(fieldsOfKind("cast"), values, "roles[0].sources=https://www.example.org/cover/", finder);
  expect(values.roles).toEqual([{ character: "heroes/jessica-jones", sources: ["cover"] }]);
  expect(told()).toEqual(["--set 'description=…'", "--set 'roles[0].series=series/…'"]);
});

test("values are texts as they stand, or YAML for lists and fields", () => {
  const values: Values = {};
  for (const assignment of [
    "type=a “door”: # no comment, - no list",
    "series=[{ to: Jessica Jones (series), uncited: true }]",
    "aliases=One",
    "aliases=Two: the second",
  ])
    setValue(fieldsOfKind("places"), values, assignment, finder);
  setValue(fieldsOfKind("quotes"), values, "date=2017", finder);
  setValue(fieldsOfKind("quotes"), values, 'text="A" and "B"', finder);
  setValue(fieldsOfKind("quotes"), values, 'role="in \\"quotes\\""', finder);
  expect(values).toEqual({
    type: "a “door”: # no comment, - no list",
    series: [{ to: "series/jessica-jones", uncited: true }],
    aliases: ["One", "Two: the second"],
    date: 2017,
    text: '"A" and "B"',
    role: 'in "quotes"',
  });
});

test.each([
  ["typee=x", /no field “typee”\. Did you mean “type”\?/],
  ["type", /Wanted a field and its value/],
  ["__proto__.x=1", /no field/],
  ["constructor.prototype.x=1", /no field/],
  ["series[0].to=Jesica Jones", /no “Jesica Jones” in series\. Did you mean “Jessica Jones”\?/],
  ["series[0].sources=coverr", /no source “coverr”\. Did you mean “cover”\?/],
  ["series=[{ to: &a x }]", /anchor|series/],
])("%s is refused with what to write", (assignment, message) => {
  const set = () => setValue(fieldsOfKind("places"), {}, assignment, finder);
  expect(set).toThrow(WrongValue);
  expect(set).toThrow(message);
});

test("titles, names of files and addresses of sources that are taken name who has them", () => {
  const taken = (kind: NewKind, slug: string, values: Values) =>
    findTaken(wiki, withoutPicture, kind, slug, values);
  expect(taken("places", "x", { title: "The detective" })).toMatch(
    /already a name of heroes\/jessica-jones \(content\/heroes\/jessica-jones\.mdx\)/,
  );
  expect(taken("heroes", "jessica-jones", { title: "Jessica" })).toMatch(
    /^content\/heroes\/jessica-jones\.mdx is there/,
  );
  expect(
    taken("sources", "x", { title: "x", url: "http://example.org/cover?utm_source=a" }),
  ).toMatch(/as cover \(content\/sources\/cover\.yaml\)/);
  expect(
    taken("places", "jessica-jones", { title: "Jessica Jones", qualifier: "office" }),
  ).toBeUndefined();
});

test("problems that the content had before do not stand against a new file; its own do", () => {
  const broken = filesOf({ ...smallWiki, "content/places/a.mdx": "no fields" });
  const values: Values = { title: "A door", description: sentence, type: "door" };
  expect(checkNew(broken, "content/places/a-door.mdx", textOf("places", values))).toEqual([]);
  const short = textOf("places", { ...values, description: "Too short." });
  expect(checkNew(broken, "content/places/a-door.mdx", short)).toMatchObject([
    { field: "description" },
  ]);
});

test("a kind may be said in the singular; pictures without a record are known", () => {
  expect([
    newKind("place"),
    newKind("hero"),
    newKind("series"),
    newKind("image"),
    newKind("x"),
  ]).toEqual(["places", "heroes", "series", "images", undefined]);
  expect(picturesWithoutRecord(files)).toEqual(["a-door"]);
});
