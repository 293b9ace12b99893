import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { parseYaml, splitFrontmatter } from "./frontmatter";
import { jsonSchemaOf } from "./json-schema";
import { loadFiles } from "./load";
import { FOLDERS, type Folder } from "./suggest-path";

const { textByFile } = loadFiles(`${import.meta.dirname}/../../content`);
const folderOf = (file: string) => file.split("/")[1] as Folder;

const ajv = addFormats.default(new Ajv());
const validators = new Map<Folder, ValidateFunction>(
  FOLDERS.map((folder) => [folder, ajv.compile(jsonSchemaOf(folder, textByFile.keys()))]),
);

const fieldsOf = (file: string, text: string) =>
  parseYaml(file, splitFrontmatter(text)?.yaml ?? text).data?.value;

const isValid = (folder: Folder, fields: unknown) => validators.get(folder)?.(fields);

test("the fields of every file pass the schema that editors know them by", () => {
  const files = [...textByFile].filter(([file]) => /\.(?:mdx|yaml)$/.test(file));
  const invalid = files.filter(([file, text]) => !isValid(folderOf(file), fieldsOf(file, text)));
  expect(files.length).toBeGreaterThan(350);
  expect(invalid.map(([file]) => file)).toEqual([]);
});

test("editors underline a field that is missing, unknown or of the wrong kind, before the check does", () => {
  const source = { title: "A report", publisher: "A paper", kind: "press" };
  expect(isValid("sources", source)).toBe(true);
  expect(isValid("sources", { ...source, publisher: undefined, kind: undefined })).toBe(false);
  expect(isValid("sources", { ...source, auhtor: "A writer" })).toBe(false);
  expect(isValid("sources", { ...source, kind: "blog" })).toBe(false);
  expect(isValid("sources", { ...source, date: "Mar 17" })).toBe(false);
  expect(isValid("sources", { ...source, not_before: "2017" })).toBe(false);
  expect(isValid("sources", { ...source, reports: ["An id"] })).toBe(false);
  expect(isValid("sources", { ...source, reports: ["not-yet-written"] })).toBe(true);
});

test("editors offer the ids that a field can name, and no others", () => {
  const files = ["content/cast/a.mdx", "content/heroes/b.mdx", "content/sources/c.yaml"];
  const { roles } = jsonSchemaOf("cast", files).properties as Record<string, never>;
  expect(roles).toMatchObject({
    items: {
      properties: {
        character: { anyOf: [{ enum: ["heroes/b"] }, { type: "string" }] },
        sources: { items: { anyOf: [{ enum: ["c"] }, { type: "string" }] } },
      },
    },
  });
});

test("a field says in an editor what it says in a message", () => {
  expect(jsonSchemaOf("heroes", []).properties).toMatchObject({
    line: { description: "The line of the map: gives the page its color and letter." },
  });
});
