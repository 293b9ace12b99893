import { type FieldInput, inputsOf } from "../authoring/field-inputs";
import { type GroupValue, readGroup } from "../authoring/input-values";
import { nameValues } from "../authoring/name-values";
import { fieldsOfKind, type NewKind, newPath } from "../authoring/new-file";
import { quoteInputs } from "../authoring/quote-draft";
import { parseRowStep, readSent, stepRows, withoutBlankRows } from "../authoring/sent-values";
import { writeInputs } from "../authoring/write-inputs";
import { readRoot } from "../authoring/yaml-nodes";
import { findFrontmatter } from "../content/frontmatter";
import type { Wiki } from "../content/wiki";

/** What came back of a form; empty at first. */
export type Sent = Readonly<Record<string, string | undefined>>;

/** A file as a form with a field for each fact, and its text. */
export type FactsForm = {
  fields: readonly FieldInput[];
  /** The beginning of the file as it was opened, with its fields and the empty lines below them; of a record, all of it. */
  head: string;
  /** The text, below. */
  body: string;
  /** What the fields have now. */
  values: GroupValue;
};

/** Any file of a kind: its fields are read and written alike. */
const fileOfKind = (kind: NewKind) => newPath(kind, "a");

export const isRecord = (kind: NewKind): boolean => kind === "sources" || kind === "images";

/** A new article before anything was written; of a record, nothing. */
export const emptyHead = (kind: NewKind): string => (isRecord(kind) ? "" : "---\n---\n\n");

/** The fields of a kind, as forms ask for them. */
export const inputsOfKind = (kind: NewKind): readonly FieldInput[] => {
  const inputs = inputsOf(fieldsOfKind(kind));
  return kind === "quotes" ? quoteInputs(inputs) : inputs;
};

/** @returns undefined if the fields of the text cannot be read, so that only its source can be shown */
export function openFacts(kind: NewKind, text: string): FactsForm | undefined {
  const { head, body } = splitHead(kind, text);
  const root = readRoot(fileOfKind(kind), head);
  if (!root || root.root?.flow) return undefined;
  const fields = inputsOfKind(kind);
  return { fields, head, body, values: readGroup(fields, root.root) };
}

function splitHead(kind: NewKind, text: string): { head: string; body: string } {
  if (isRecord(kind)) return { head: text, body: "" };
  const { head } = findFrontmatter(text) ?? { head: "" };
  let at = head.length;
  while (text[at] === "\n") at += 1;
  return { head: text.slice(0, at), body: text.slice(at) };
}

/**
 * What somebody has sent of a form with facts, after the step of the button that they pressed.
 * @param wiki where the names are looked up that they typed in place of ids
 * @returns undefined if they sent the source, or the facts that came with it cannot be read
 */
export function readFacts(wiki: Wiki, kind: NewKind, sent: Sent): FactsForm | undefined {
  const { head, text = "" } = sent;
  const form = head === undefined ? undefined : openFacts(kind, head);
  if (form?.body !== "") return undefined;
  const { fields } = form;
  const named = nameValues(wiki, fields, readSent(fields, sent, form.values), form.values);
  const step = parseRowStep(sent.do);
  return { ...form, body: text, values: step ? stepRows(fields, named, step) : named };
}

/** The whole text of a file, as its facts and its text say. */
export function textOfFacts(kind: NewKind, { fields, head, body, values }: FactsForm): string {
  const written = writeInputs(fileOfKind(kind), head, fields, withoutBlankRows(fields, values));
  return (written ?? head) + body;
}

/** The whole text that somebody has sent: the source, or what their facts and text say; undefined if nothing was sent. */
export function sentText(wiki: Wiki, kind: NewKind, sent: Sent): string | undefined {
  if (sent.text === undefined && sent.head === undefined) return undefined;
  const facts = readFacts(wiki, kind, sent);
  const text = facts ? textOfFacts(kind, facts) : `${sent.head ?? ""}${sent.text ?? ""}`;
  // A file ends with a line break.
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}
