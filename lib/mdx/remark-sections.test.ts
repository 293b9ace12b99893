import { expect, test } from "vitest";
import { parseOutline } from "./outline";

const passagesOf = (body: string) =>
  (parseOutline(body).outline?.sections ?? []).map(({ heading, text, reveals }) =>
    [heading?.id ?? "lead", text, ...reveals].join(" | "),
  );

test("a passage is the lead or a section, without citations and with links as they read", () => {
  const body = `She is a *detective*.<Cite source="a"/> See [[Kilgrave]] and [[the-hand|the Hand]].

## Her work

- one
- two

### In New York

| Season | Episodes |
| ------ | -------- |
| 1      | 13       |`;
  expect(passagesOf(body)).toEqual([
    "lead | She is a detective. See Kilgrave and the Hand.",
    "her-work | one two In New York Season Episodes 1 13",
  ]);
});

test("hidden text is an entry of its own, inside a paragraph and between paragraphs", () => {
  const body = `Open.

<Spoiler after="daredevil/2">

Hidden.

<Spoiler after="the-defenders/1">

Hidden twice.

</Spoiler>

</Spoiler>

Open again, <Spoiler after="daredevil/2">hidden again</Spoiler> and open.`;
  expect(passagesOf(body)).toEqual([
    "lead | Open. Open again, and open.",
    "lead | Hidden. hidden again | daredevil/2",
    "lead | Hidden twice. | daredevil/2 | the-defenders/1",
  ]);
});

test("a heading inside a spoiler is hidden, and text after the spoiler belongs to the heading before", () => {
  const body = `## Open

<Spoiler after="daredevil/2">

## Her death

She dies.

</Spoiler>

More.`;
  expect(passagesOf(body)).toEqual(["open | More.", "her-death | She dies. | daredevil/2"]);
});
