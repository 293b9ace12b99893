import { namesOfKind } from "../kinds";
import type { FormField } from "./form";
import { mayNeedNoSource } from "./missing-fields";
import { fieldsOfKind, NEW_KINDS, type NewKind } from "./new-file";

const TITLE = `# The fields of every kind

Generated from the schemas in \`lib/kinds\` by \`npm run fields\`; a test checks that it is up to date.
[The guide](../content-guide/fields.mdx) explains how to write them.
`;

const INTRODUCTION = `A field in a list is written \`roles[].role\`: each item of \`roles:\` has a \`role:\`. A field that is required inside
another field is required only if the outer field is present.

| value | is written as |
| --- | --- |
| text | words on one line |
| date | a year \`2017\`, a month \`2017-03\`, a day \`2017-03-17\`, a season \`2017-22\` or a quarter \`2015-36\` |
| day | \`2017-03-17\` |
| number | digits |
| \`true\` | the word \`true\`, or leave the field out |
| season | a series and one of its seasons, \`daredevil/2\` |
| address | a web address that starts with \`https://\` or \`http://\` |
| id of … | the folder and name of an article, \`heroes/luke-cage\` |
| source | the name of a file in \`content/sources\`, without extension |
| list of … | several values: \`[one, two]\` |
`;

/** The Markdown of docs/fields.md: every field of every kind, what it contains and what it is for. Pure. */
export const fieldsGuide = (): string => `${TITLE}\n${fieldsSections()}`;

/** The same without a title, as the help page has it. */
export const fieldsSections = (): string =>
  [INTRODUCTION, ...NEW_KINDS.map(sectionOf)].join("\n").trimEnd().concat("\n");

function sectionOf(kind: NewKind): string {
  const title =
    kind === "sources" ? "Sources" : kind === "images" ? "Images" : namesOfKind(kind).title;
  const ending = kind === "sources" || kind === "images" ? "yaml" : "mdx";
  return [
    `## ${title}`,
    "",
    `\`content/${kind}/<name>.${ending}\``,
    "",
    "| field | required | value | what it is |",
    "| --- | --- | --- | --- |",
    ...fieldsOfKind(kind).flatMap((field) => rowsOf(field, "")),
    "",
  ].join("\n");
}

function rowsOf(field: FormField, before: string): string[] {
  const path = `${before}${field.name}`;
  const { form } = field;
  const item = form.type === "list" ? form.item : undefined;
  const inner = item?.form ?? form;
  const row = [
    "",
    `\`${path}\``,
    requiredWords(field),
    describeForm(field),
    field.help || item?.help || "",
    "",
  ];
  const fields = inner.type === "fields" ? inner.fields : [];
  return [
    row
      .map((cell) => cell.replaceAll("|", "\\|"))
      .join(" | ")
      .trim(),
    ...fields.flatMap((one) => rowsOf(one, `${path}${item ? "[]" : ""}.`)),
  ];
}

function requiredWords(field: FormField): string {
  if (field.required && mayNeedNoSource(field)) return "yes, or `uncited`";
  return field.required ? "yes" : "";
}

function describeForm(field: FormField): string {
  const { form } = field;
  switch (form.type) {
    case "list":
      return severalOf(form.item);
    case "choice":
      return form.values.map((value) => `\`${value}\``).join(", ");
    case "reference":
      return `id of ${form.kinds.length > 5 ? "any article" : form.kinds.join(" or ")}`;
    case "flag":
      return field.schema.safeParse(false).success ? "`true` or `false`" : "`true`";
    case "text":
      return textType(field);
    default:
      return form.type;
  }
}

/** The plural for a list's item: “list of ids of series”, “list of texts”. */
function severalOf(item: FormField): string {
  const one = describeForm(item);
  if (item.form.type === "fields") return "list of fields";
  return one.startsWith("id of ") ? one.replace("id of ", "list of ids of ") : `list of ${one}s`;
}

/** Long enough to be a valid description. */
const WORDS = "Words that say something. ".repeat(4).trim();

/** Recognizes the type of a text by the values that its schema accepts. */
export function textType({ schema }: FormField): string {
  const takes = (value: string) => schema.safeParse(value).success;
  if (takes(WORDS)) return "text";
  if (takes("a-source")) return "source";
  if (takes("2017-03-17")) return takes("2017") ? "date" : "day";
  if (takes("daredevil/2")) return "season";
  if (takes("https://example.com/") && !takes("own drawing")) return "address";
  if (takes("heroes/luke-cage")) return "id of any article";
  return "text";
}
