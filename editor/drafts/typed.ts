/** What is in the fields of an editor, and what it is based on. */
export type Typed = { base: string; text: string; summary: string };
