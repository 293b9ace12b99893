import { expect, test } from "vitest";
import { helpInForm } from "./help-in-form";

test.each([
  ["What kind of document it is. One of: interview, press.", "What kind of document it is."],
  ["Superhuman abilities, one per line.", "Superhuman abilities."],
  ["Where this was read: names of files in content/sources.", "Where this was read."],
  [
    "true if no source has been found yet; shown as “citation needed”. Replaces sources.",
    "Shown as “citation needed”.",
  ],
  [
    "false if the document's own title was not seen.",
    "No, if the document's own title was not seen.",
  ],
  [
    "The title as printed; our own description of it if title_seen is false.",
    "The title as printed; our own description of it if it was not seen.",
  ],
  ["What it is, such as “team” or “law firm”.", "What it is, such as “team” or “law firm”."],
])("the help of a form says nothing about files: %j", (help, words) => {
  expect(helpInForm(help)).toBe(words);
});
