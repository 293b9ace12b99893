import { namesOfKind } from "../kinds";
import { KINDS } from "../kinds/article-id";

/** What can be made in the browser. The record of an image belongs to its file, which is not sent with a text. */
export const NEW_IN_BROWSER = [...KINDS, "sources"] as const;
export type NewInBrowser = (typeof NEW_IN_BROWSER)[number];

export const isNewInBrowser = (text: string): text is NewInBrowser =>
  (NEW_IN_BROWSER as readonly string[]).includes(text);

/** “Character”, “Source”: what somebody writes who adds one of a kind. */
export const nameOfNew = (kind: NewInBrowser): string =>
  kind === "sources" ? "Source" : namesOfKind(kind).added;
