import { kindNames } from "../site";
import type { FormField } from "./form";
import { mayNeedNoSource } from "./missing-fields";
import { fieldsOfKind, NEW_KINDS, type NewKind } from "./new-file";

const INTRODUCTION = `# The fields of every kind

Made from the schemas in \`lib/content/schema\` by \`npm run fields\`; a test holds that it is up to date. How to
write them is told in [writing.md](writing.md).

A field in a list is written \`roles[].role\`: the items of \`roles:\` each have a \`role:\`. What is required inside of a
field is required only where that field is there.

| holds | is written as |
| --- | --- |
| text | words in one line |
| date | a year \`2017\`, a month \`2017-03\`, a day \`2017-03-17\`, a season \`2017-22\` or a quarter \`2015-36\` |
| day | \`2017-03-17\` |
| number | digits |
| \`true\` | the word, or nothing |
| season | a series and a season of it, \`daredevil/2\` |
| address | a web address that starts with \`https://\` or \`http://\` |
| id of … | the folder and name of an article, \`heroes/luke-cage\` |
| source | the name of a file in \`content/sources\`, without its ending |
| list of … | several: \`[one, two]\` |
`;

/** Markdown that names every field of every kind, what it holds and what it is for. Pure. */
export const fieldsGuide = (): string =>
  [INTRODUCTION, ...NEW_KINDS.map(sectionOf)].join("\n").trimEnd().concat("\n");

function sectionOf(kind: NewKind): string {
  const title =
    kind === "sources" ? "Sources" : kind === "images" ? "Images" : kindNames[kind].title;
  const ending = kind === "sources" || kind === "images" ? "yaml" : "mdx";
  return [
    `## ${title}`,
    "",
    `\`content/${kind}/<name>.${ending}\``,
    "",
    "| field | required | holds | what it is |",
    "| --- | --- | --- | --- |",
    ...fieldsOfKind(kind).flatMap((field) => rowsOf(field, "")),
    "",
  ].join("\n");
}

function rowsOf(field: FormField, before: string): string[] {
  const path = `${before}${field.name}`;
  const { form } = field;
  const item = form.sort === "list" ? form.item : undefined;
  const inner = item?.form ?? form;
  const row = [
    "",
    `\`${path}\``,
    requiredWords(field),
    holds(field),
    field.help || item?.help || "",
    "",
  ];
  const fields = inner.sort === "fields" ? inner.fields : [];
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

function holds(field: FormField): string {
  const { form } = field;
  switch (form.sort) {
    case "list":
      return severalOf(form.item);
    case "choice":
      return form.values.map((value) => `\`${value}\``).join(", ");
    case "reference":
      return `id of ${form.kinds.length > 5 ? "any article" : form.kinds.join(" or ")}`;
    case "flag":
      return field.schema.safeParse(false).success ? "`true` or `false`" : "`true`";
    case "text":
      return textSort(field);
    default:
      return form.sort;
  }
}

/** Several of what one item holds: “ids of series”, “list of texts”. */
function severalOf(item: FormField): string {
  const one = holds(item);
  if (item.form.sort === "fields") return "list of fields";
  return one.startsWith("id of ") ? one.replace("id of ", "list of ids of ") : `list of ${one}s`;
}

/** As long as a description has to be. */
const WORDS = "Words that say something. ".repeat(4).trim();

/** Texts of a certain shape are told from others by what their schema takes. */
function textSort({ schema }: FormField): string {
  const takes = (value: string) => schema.safeParse(value).success;
  if (takes(WORDS)) return "text";
  if (takes("a-source")) return "source";
  if (takes("2017-03-17")) return takes("2017") ? "date" : "day";
  if (takes("daredevil/2")) return "season";
  if (takes("https://example.com/") && !takes("own drawing")) return "address";
  if (takes("heroes/luke-cage")) return "id of any article";
  return "text";
}
