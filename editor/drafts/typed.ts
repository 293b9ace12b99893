import type { KeptFields } from "../../lib/drafts/kept-fields";

/** What is in the fields of an editor, and what it is based on. */
export type Typed = {
  base: string;
  text: string;
  summary: string;
  /** What the form has beside the text, such as new sources. */
  fields: KeptFields;
};

export const isSameTyped = (one: Typed, other: Typed): boolean =>
  one.text === other.text &&
  one.base === other.base &&
  one.summary === other.summary &&
  isSameFields(one.fields, other.fields);

/** Both are in the order of their names. */
export const isSameFields = (one: KeptFields, other: KeptFields): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
