import { expect, test } from "vitest";
import { bodyStart } from "./body-start";
import {
  bold,
  type Command,
  citation,
  heading,
  italic,
  link,
  list,
  quote,
  spoiler,
} from "./commands";
import { continueList } from "./continue-list";

/** A text with its selection in bars: `a |b| c`; one bar is the cursor. */
function read(marked: string) {
  const [before = "", selected, after] = marked.split("¦");
  const from = before.length;
  return after === undefined
    ? { text: before + (selected ?? ""), from, to: from }
    : { text: before + selected + after, from, to: from + (selected ?? "").length };
}

/** What a command makes of such a text. */
function run(command: Command, marked: string): string {
  const selected = read(marked);
  const { changes, select } = command(selected);
  let { text } = selected;
  for (const { from, to, insert } of [...changes].reverse())
    text = text.slice(0, from) + insert + text.slice(to);
  const { from, to } = select;
  const middle = from === to ? "¦" : `¦${text.slice(from, to)}¦`;
  return text.slice(0, from) + middle + text.slice(to);
}

test.each<[string, Command, string, string]>([
  ["bold words", bold, "a ¦b c¦ d", "a **¦b c¦** d"],
  ["no longer bold", bold, "a **¦b c¦** d", "a ¦b c¦ d"],
  ["bold at the cursor", bold, "a ¦", "a **¦**"],
  ["spaces stay outside", bold, "a¦ b ¦c", "a **¦b¦** c"],
  ["italic words", italic, "a ¦b¦ c", "a *¦b¦* c"],
  ["no longer italic", italic, "a *¦b¦* c", "a ¦b¦ c"],
  ["italic within bold", italic, "**¦b¦**", "***¦b¦***"],
  ["no longer italic, still bold", italic, "***¦b¦***", "**¦b¦**"],
  ["no longer bold, still italic", bold, "***¦b¦***", "*¦b¦*"],
  ["a section", heading, "a\nPow¦ers\nb", "a\n## Pow¦ers\nb"],
  ["a subsection", heading, "## Pow¦ers", "### Pow¦ers"],
  ["no heading", heading, "### Pow¦ers", "Pow¦ers"],
  ["no heading, from its start", heading, "¦### Powers", "¦Powers"],
  ["items", list, "¦a\n\nb¦", "- ¦a\n\n- b¦"],
  ["no items", list, "- ¦a\n- b¦", "¦a\nb¦"],
  ["an item at the cursor", list, "a\n¦", "a\n- ¦"],
  ["a link of words", link, "see ¦Luke Cage¦.", "see [[¦Luke Cage¦]]."],
  ["a link to choose", link, "see ¦.", "see [[¦]]."],
  ["the words of an address", link, "see ¦https://a.org/b¦.", "see [¦](https://a.org/b)."],
  ["a citation", citation, "He is strong.¦\n", 'He is strong.<Cite source="¦"/>\n'],
  [
    "a citation after a sentence",
    citation,
    "¦He is strong. ¦So",
    'He is strong.<Cite source="¦"/> So',
  ],
  ["a quote after its paragraph", quote, "On¦e.\n\nTwo.", 'One.\n\n<Quote id="¦"/>\n\nTwo.'],
  ["a quote in an empty line", quote, "One.\n\n¦\n\nTwo.", 'One.\n\n<Quote id="¦"/>\n\nTwo.'],
  ["a quote at the end", quote, "One.¦", 'One.\n\n<Quote id="¦"/>\n'],
  ["a quote before the last line break", quote, "One.¦\n", 'One.\n\n<Quote id="¦"/>\n'],
  [
    "a spoiler",
    spoiler,
    "One.\n\n¦Two.¦\n\nThree.",
    'One.\n\n<Spoiler after="¦">\n\nTwo.\n\n</Spoiler>\n\nThree.',
  ],
  [
    "a spoiler of paragraphs",
    spoiler,
    "¦One.\n\nTw¦o.\nThree.",
    '<Spoiler after="¦">\n\nOne.\n\nTwo.\n\n</Spoiler>\n\nThree.',
  ],
])("%s", (_, command, before, after) => {
  expect(run(command, before)).toBe(after);
});

test.each([
  ["the next item", "- a¦", "- a\n- ¦"],
  ["the next number", "1. a\n2. b¦", "1. a\n2. b\n3. ¦"],
  ["an inner item", "- a\n  - b¦ c", "- a\n  - b\n  - ¦ c"],
  ["the end of the list", "- a\n- ¦", "- a\n¦"],
])("Enter in a list makes %s", (_, before, after) => {
  const selected = read(before);
  const outcome = continueList(selected);
  expect(outcome && run(() => outcome, before)).toBe(after);
});

test.each(["a¦", "¦- a", "-¦ a", "**a**¦", "---\nroles:\n  - a¦\n---\n", "- ¦a¦"])(
  "Enter in %j is as everywhere",
  (text) => {
    expect(continueList(read(text))).toBeUndefined();
  },
);

test("the text begins below the fields", () => {
  const at = (text: string) => text.slice(bodyStart(text));
  expect(at("---\ntitle: A\n---\nText.\n---\n")).toBe("Text.\n---\n");
  expect(at("---\ntitle: A\n---")).toBe("");
  expect(at("---\ntitle: A\n")).toBe("---\ntitle: A\n");
  expect(at("Text.")).toBe("Text.");
});
