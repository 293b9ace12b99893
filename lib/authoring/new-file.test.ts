import { expect, test } from "vitest";
import { filesOf, smallWiki, sourceText, svgText } from "../content/example";
import { assembleWiki } from "../content/load";
import { wikiFinder } from "./article-finder";
import { type Asker, askValues } from "./ask-values";
import { setValue, type Values, WrongValue } from "./field-values";
import { articleText, wrapParagraph, yamlText } from "./file-text";
import { findMissing, optionFor } from "./missing-fields";
import {
  checkNew,
  fieldsOfKind,
  findTaken,
  imagesWithoutRecord,
  NEW_KINDS,
  type NewKind,
  newKind,
  newPath,
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
const withoutImageFile = {
  ...files,
  textByFile: new Map([...files.textByFile].filter(([file]) => !file.endsWith(".svg"))),
};
const { wiki } = assembleWiki(withoutImageFile);
const finder = wikiFinder(wiki);

test("the example is valid", () => {
  expect(assembleWiki(withoutImageFile).diagnostics).toEqual([]);
});

const sentence =
  "A sentence long enough to stand in a list of search results: no more than “that”.";

/** Takes the first choice and gives a valid answer, and collects the questions. */
function answering(questions: string[] = []): Asker {
  return {
    async text({ message, problemWith }) {
      questions.push(message);
      const answers = ["A word: it’s “one”", sentence, "2017-08-18", "1", "2017", "own drawing"];
      return answers.find((answer) => !problemWith?.(answer)) ?? "";
    },
    async choose({ message, choices }) {
      questions.push(message);
      return choices[0]?.value ?? "";
    },
    async chooseMany({ message, choices, required }) {
      questions.push(message);
      return required || choices.length > 1 ? choices.slice(0, 1).map(({ value }) => value) : [];
    },
    confirm: async () => false,
  };
}

function textOf(kind: NewKind, values: Values): string {
  const yaml = yamlText(fieldsOfKind(kind), values, kind === "quotes");
  if (kind === "sources" || kind === "images") return yaml;
  const body =
    kind === "quotes" ? quoteContext(wiki, values) : wrapParagraph("A word.", ["report"]);
  return articleText(yaml, body);
}

test.each(NEW_KINDS)("the answers for %s make a valid file", async (kind) => {
  const values: Values = kind === "quotes" ? {} : { title: "A door: “the” one" };
  const fields = kind === "quotes" ? quoteFields(wiki, values) : fieldsOfKind(kind);
  await askValues(fields, values, { asker: answering(), wiki, finder });
  expect(findMissing(fields, values)).toEqual([]);
  const file = newPath(kind, "a-door");
  const before = kind === "images" ? files : withoutImageFile;
  expect(checkNew(before, file, textOf(kind, values))).toEqual([]);
});

test("given values are not asked for", async () => {
  const questions: string[] = [];
  const values: Values = { title: "A door", description: sentence };
  setValue(fieldsOfKind("places"), values, "type=fictional door", finder);
  await askValues(fieldsOfKind("places"), values, { asker: answering(questions), wiki, finder });
  expect(questions).toEqual([]);
});

test("the source of a fact is asked for; without one the fact is uncited", async () => {
  const none: Asker = {
    ...answering(),
    chooseMany: async ({ required, choices }) => (required ? [choices[0]?.value ?? ""] : []),
  };
  const values: Values = { title: "Somebody", description: sentence };
  await askValues(fieldsOfKind("team"), values, { asker: none, wiki, finder });
  expect(values.roles).toMatchObject([{ uncited: true }]);
  expect(checkNew(withoutImageFile, "content/team/somebody.mdx", textOf("team", values))).toEqual(
    [],
  );
});

test("a quote needs text or segments, and a speaker unless it is an unsigned text", () => {
  const needed = (values: Values) =>
    findMissing(quoteFields(wiki, values), values).map(({ path }) => path);
  expect(needed({})).toEqual(expect.arrayContaining(["text", "speaker"]));
  const unsigned = needed({ form: "synopsis", segments: ["One,", "two."] });
  expect(unsigned).toContain("role");
  expect(unsigned).not.toContain("text");
  expect(unsigned).not.toContain("speaker");
});

test("the help shows the roles that a speaker had before", () => {
  const role = quoteFields(wiki, { speaker: "cast/krysten-ritter" }).find(
    ({ name }) => name === "role",
  );
  expect(role?.help).toMatch(/Before: “actor”\.$/);
});

test("missing values are listed with the options that set them, including fields in lists", () => {
  const values: Values = { title: "Somebody" };
  const missing = () => findMissing(fieldsOfKind("cast"), values).map(optionFor);
  expect(missing()).toEqual([
    "--set 'description=…'",
    "--set 'roles[0].character=heroes/…|characters/…'",
    "--set 'roles[0].series=series/…'",
    "--set 'roles[0].sources=source-id'",
  ]);
  setValue(fieldsOfKind("cast"), values, "roles[0].character=the detective", finder);
  setValue(fieldsOfKind("cast"), values, "roles[0].sources=https://www.example.org/cover/", finder);
  expect(values.roles).toEqual([{ character: "heroes/jessica-jones", sources: ["cover"] }]);
  expect(missing()).toEqual(["--set 'description=…'", "--set 'roles[0].series=series/…'"]);
});

test("values are plain texts, or YAML for lists and fields", () => {
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
  ["type", /Expected a field and its value/],
  ["__proto__.x=1", /no field/],
  ["constructor.prototype.x=1", /no field/],
  ["series[0].to=Jesica Jones", /no “Jesica Jones” in series\. Did you mean “Jessica Jones”\?/],
  ["series[0].sources=coverr", /no source “coverr”\. Did you mean “cover”\?/],
  ["series=[{ to: &a x }]", /anchor|series/],
])("%s is rejected with what to write instead", (assignment, message) => {
  const set = () => setValue(fieldsOfKind("places"), {}, assignment, finder);
  expect(set).toThrow(WrongValue);
  expect(set).toThrow(message);
});

test("a taken title, file name or source address is reported with its owner", () => {
  const taken = (kind: NewKind, slug: string, values: Values) =>
    findTaken(wiki, (file) => withoutImageFile.textByFile.has(file), kind, slug, values)?.problem;
  expect(taken("places", "x", { title: "The detective" })).toMatch(
    /already a name of heroes\/jessica-jones \(content\/heroes\/jessica-jones\.mdx\)/,
  );
  expect(taken("heroes", "jessica-jones", { title: "Jessica" })).toMatch(
    /^content\/heroes\/jessica-jones\.mdx already exists/,
  );
  expect(
    taken("sources", "x", { title: "x", url: "http://example.org/cover?utm_source=a" }),
  ).toMatch(/as cover \(content\/sources\/cover\.yaml\)/);
  expect(
    taken("places", "jessica-jones", { title: "Jessica Jones", qualifier: "office" }),
  ).toBeUndefined();
});

test("only the problems that a new file adds are reported", () => {
  const broken = filesOf({ ...smallWiki, "content/places/a.mdx": "no fields" });
  const values: Values = { title: "A door", description: sentence, type: "door" };
  expect(checkNew(broken, "content/places/a-door.mdx", textOf("places", values))).toEqual([]);
  const short = textOf("places", { ...values, description: "Too short." });
  expect(checkNew(broken, "content/places/a-door.mdx", short)).toMatchObject([
    { field: "description" },
  ]);
});

test("a kind may be written in the singular; images without a record are listed", () => {
  expect([
    newKind("place"),
    newKind("hero"),
    newKind("series"),
    newKind("image"),
    newKind("x"),
  ]).toEqual(["places", "heroes", "series", "images", undefined]);
  expect(imagesWithoutRecord(files)).toEqual(["a-door"]);
});
