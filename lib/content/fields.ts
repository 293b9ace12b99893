import { z } from "zod";
import { addressFix } from "./address-fix";
import { type Diagnostic, fieldName, type NameMeant } from "./diagnostic";
import { exampleOf, unwrap } from "./example-value";
import type { YamlData } from "./frontmatter";
import { quoteYaml } from "./quote-yaml";
import { didYouMean, suggestId } from "./suggest-id";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Checks YAML against a schema. Every problem has its position in the file and its fix. */
export function parseFields<S extends z.ZodType>(
  file: string,
  schema: S,
  yaml: YamlData,
): { value: z.infer<S> | undefined; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const issues = result.error.issues.flatMap(listMeant);
  const misspelled = listMisspelled(issues);
  const diagnostics = firstAtEach(issues)
    .filter(({ path: [field] }) => !yaml.unreadable.has(String(field)))
    .filter((issue) => !followsFromName(issue, schema, yaml, issues))
    .filter(({ path }) => !misspelled.has(path.join(".")))
    .flatMap((issue) => issueDiagnostics(file, schema, yaml, issue));
  return { value: undefined, diagnostics };
}

/** Whether a comparison of fields may only fail because one of them cannot be read, or has a typo in its name. */
function followsFromName(
  issue: Issue,
  schema: z.ZodType,
  { unreadable }: YamlData,
  issues: readonly Issue[],
): boolean {
  if (issue.code !== "custom" || !issue.params?.compares) return false;
  const compared: readonly string[] = issue.params.compares;
  const isField = compared.includes(String(issue.path.at(-1)));
  const around = isField ? issue.path.slice(0, -1) : issue.path;
  if (around.length === 0 && compared.some((field) => unreadable.has(field))) return true;
  const known = knownKeys(schema, around);
  return issues.some(
    (other) =>
      other.code === "unrecognized_keys" &&
      fieldName(other.path) === fieldName(around) &&
      other.keys.some((key) => compared.includes(suggestId(key, known) ?? compared[0] ?? "")),
  );
}

/** Of a value that may have several forms, the problems of the form that its author chose. */
function listMeant(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const chosen = issue.errors.find((of) => of.length > 0 && !of.some(isOfOtherType));
  if (!chosen) return [issue];
  return chosen.flatMap((one) => listMeant({ ...one, path: [...issue.path, ...one.path] }));
}

const isOfOtherType = ({ code, path }: Issue) => code === "invalid_type" && path.length === 0;

/** The types of a value that may have several forms. */
const typesIn = ({ errors }: z.core.$ZodIssueInvalidUnion): string[] =>
  errors.flat().flatMap((one) => (one.code === "invalid_type" ? one.expected : []));

/** The paths of missing fields that were written with a typo in their name, which is reported instead. */
function listMisspelled(issues: readonly Issue[]): Set<string> {
  const missing = issues.filter(isMissing).map(({ path }) => path.join("."));
  return new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((key) => suggestId([...issue.path, key].join("."), missing) ?? [])
        : [],
    ),
  );
}

/** A value of the wrong type is too short or too long only because of that. */
function firstAtEach(issues: readonly Issue[]): Issue[] {
  const paths = issues.map(({ path }) => path.join("."));
  return issues.filter(
    ({ code }, index) =>
      (code !== "too_small" && code !== "too_big") || paths.indexOf(paths[index] ?? "") === index,
  );
}

function issueDiagnostics(
  file: string,
  schema: z.ZodType,
  yaml: YamlData,
  issue: Issue,
): Diagnostic[] {
  const help = describeField(schema, issue.path);
  const fix = help
    ? `This field: ${help}`
    : "The help page “Every field” (docs/fields.md) has the fields of this kind.";
  const one = (path: Path, problem: string, ownFix: string, key = false): Diagnostic => ({
    file,
    ...yaml.locate(path, { key }),
    field: fieldName(path),
    problem,
    fix: ownFix,
    ...(issue.code === "custom" && issue.params?.meant && { meant: issue.params.meant }),
  });
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      one(
        [...issue.path, key],
        `There is no field “${key}” here.${didYouMean(key, known)}`,
        `Use one of: ${known.join(", ")}.`,
        true,
      ),
    );
  }
  if (isMissing(issue)) {
    const name = fieldName(issue.path) ?? "";
    const add = `Add “${String(issue.path.at(-1))}: …”.`;
    return [one(issue.path, `The field “${name}” is missing.`, help ? `${add} ${help}` : add)];
  }
  if (issue.code === "custom") return [one(issue.path, issue.message, issue.params?.fix ?? fix)];
  const right = rightForm(schema, yaml, issue);
  const diagnostic = one(issue.path, right?.problem ?? problemOf(issue), right?.fix ?? fix);
  return [
    right?.meantInside?.length ? { ...diagnostic, meantInside: right.meantInside } : diagnostic,
  ];
}

type Explanation = { problem?: string; fix: string; meantInside?: readonly NameMeant[] };

/** The complete correct form, if the value shows what was meant. */
function rightForm(schema: z.ZodType, yaml: YamlData, issue: Issue): Explanation | undefined {
  const { path, input } = issue;
  const name = String(path.findLast((step) => typeof step === "string") ?? "");
  const wanted = issue.code === "invalid_union" ? typesIn(issue) : [];
  if (issue.code === "invalid_type") wanted.push(issue.expected);
  if (wanted.includes("string") && !wanted.includes("number"))
    return unquoted(typeof path.at(-1) === "number" ? "" : `${name}: `, yaml.written(path), input);
  if (issue.code === "invalid_format" && issue.format === "url" && typeof input === "string")
    return { fix: addressFix(`${name}: `, input) };
  // A single text in brackets was meant as the text.
  const [only] = Array.isArray(input) && input.length === 1 ? input : [input];
  const isText = typeof only === "string" || typeof only === "number";
  const field = schemaAt(schema, path);
  if (issue.code !== "invalid_type" || !field) return undefined;
  if (issue.expected === "array" && typeof input === "object" && input !== null)
    return {
      fix: `Put [ ] around it, ${name}: [{ … }], or start it with “- ” on a line of its own.`,
    };
  if (!isText) return undefined;
  const example = exampleOf(field, yaml.written(path) ?? String(only));
  if (example === undefined) return undefined;
  const { yaml: form, names: meantInside } = example;
  if (typeof path.at(-1) === "number") return { fix: `Write ${form}.`, meantInside };
  const help = describeField(schema, path) ?? "";
  return { fix: `Write ${name}: ${form}. ${help}`.trimEnd(), meantInside };
}

/**
 * The fix for a text that YAML reads as a number, or as true or false.
 * @param before what stands before the value: its name, or nothing for an item of a list
 */
function unquoted(
  before: string,
  written: string | undefined,
  input: unknown,
): Explanation | undefined {
  if (typeof input !== "number" && typeof input !== "boolean") return undefined;
  const text = written ?? String(input);
  return {
    problem: `Expected text; found ${typeof input === "number" ? "the number " : ""}${text}${typeof input === "boolean" ? ", which YAML reads as yes or no" : ""}.`,
    fix: `Quote it: ${before}${quoteYaml(text)}.`,
  };
}

const isMissing = ({ code, input }: Issue) =>
  (code === "invalid_type" || code === "invalid_value") && input === undefined;

function problemOf(issue: Issue): string {
  if (issue.code === "invalid_type")
    return `Expected ${typeName(issue.expected)}; found ${show(issue.input)}.`;
  if (issue.code === "invalid_value")
    return `Expected ${issue.values.map(String).join(", ")}; found ${show(issue.input)}.${didYouMean(String(issue.input), issue.values.map(String))}`;
  if (issue.code === "invalid_union")
    return `Expected ${[...new Set(typesIn(issue).map(typeName))].join(" or ")}; found ${show(issue.input)}.`;
  return issue.message;
}

const TYPE_NAMES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list (lines that start with “- ”)",
  object: "fields (lines of “name: value”)",
};

const typeName = (expected: string) => TYPE_NAMES[expected] ?? expected;

function show(input: unknown): string {
  if (input === null) return "nothing";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "fields";
  const shown = String(input);
  return `“${shown.length > 60 ? `${shown.slice(0, 60)}…` : shown}”`;
}

/** The schema inside optional, default and list wrappers, at a path. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const core = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (core instanceof z.ZodArray) return schemaAt(core.element as z.ZodType, rest);
  const form =
    core instanceof z.ZodUnion ? core.options.find((one) => one instanceof z.ZodObject) : core;
  const field = form instanceof z.ZodObject ? form.shape[String(step)] : undefined;
  return field && schemaAt(field as z.ZodType, rest);
}

function describeField(schema: z.ZodType, path: Path): string | undefined {
  const field = schemaAt(schema, path);
  return field && (field.description ?? unwrap(field).description);
}

function knownKeys(schema: z.ZodType, path: Path): string[] {
  const field = schemaAt(schema, path);
  const core = field && unwrap(field);
  const forms = core instanceof z.ZodUnion ? core.options : [core];
  return forms.flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []));
}
