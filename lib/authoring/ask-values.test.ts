import { expect, test } from "vitest";
import { z } from "zod";
import { smallWiki, wikiOf } from "../content/example";
import { wikiFinder } from "./article-finder";
import { type Asker, askAgain, askValues } from "./ask-values";
import { listAssignments } from "./assignments";
import { setValue, type Values } from "./field-values";
import { fieldsOf } from "./form";
import { fieldsOfKind } from "./new-file";

const { wiki } = wikiOf(smallWiki);
const finder = wikiFinder(wiki);

type Question = { message: string; initial?: unknown };

/** Gives these answers in this order, and collects the questions. */
function answering(answers: readonly unknown[], asked: Question[] = []) {
  let at = 0;
  const give = async ({ message, initial }: Question) => {
    asked.push({ message, ...(initial !== undefined && { initial }) });
    if (at >= answers.length) throw new Error("Canceled");
    return answers[at++] as never;
  };
  const asker: Asker = { text: give, choose: give, chooseMany: give, confirm: async () => false };
  return { asker, wiki, finder };
}

test("an author who cancels in the middle of a list keeps the answers so far", async () => {
  const values: Values = { title: "Somebody" };
  const asking = answering(["A sentence.", "heroes/jessica-jones"]);
  await expect(askValues(fieldsOfKind("cast"), values, asking)).rejects.toThrow("Canceled");
  expect(listAssignments(values)).toEqual([
    "title=Somebody",
    "description=A sentence.",
    "roles[0].character=heroes/jessica-jones",
  ]);
});

test("missing values of an optional field that was started are asked for", async () => {
  const asked: Question[] = [];
  const values: Values = { title: "A door", description: "A sentence.", type: "door" };
  setValue(fieldsOfKind("places"), values, "series[0].to=series/jessica-jones", finder);
  await askValues(fieldsOfKind("places"), values, answering([["report"]], asked));
  expect(asked.map(({ message }) => message)).toEqual(["series 1: sources"]);
  expect(values.series).toEqual([{ to: "series/jessica-jones", sources: ["report"] }]);
});

test("a required number is asked for", async () => {
  const asked: Question[] = [];
  const values: Values = {};
  const fields = fieldsOf(z.object({ number: z.int().describe("Its number.") }));
  await askValues(fields, values, answering(["12"], asked));
  expect(values).toEqual({ number: 12 });
});

test.each([
  ["type", "harbor", [{ message: "type", initial: "door" }]],
  ["series[0].to", "series/jessica-jones", [{ message: "series 1: to", initial: "series/x" }]],
])(
  "an invalid value of %s is asked for again, with the answer so far",
  async (path, answer, asked) => {
    const values: Values = { type: "door", series: [{ to: "series/x", uncited: true }] };
    const questions: Question[] = [];
    const asking = answering([answer], questions);
    expect(await askAgain(fieldsOfKind("places"), values, path, asking)).toBe(true);
    expect(questions).toEqual(asked);
    expect(JSON.stringify(values)).toContain(JSON.stringify(answer));
  },
);

test("for a path with several values all of them are asked for; an unknown path asks nothing", async () => {
  const values: Values = { roles: [{ character: "heroes/x", series: ["series/x"], sources: [] }] };
  const questions: Question[] = [];
  const asking = answering(
    ["heroes/jessica-jones", ["series/jessica-jones"], ["report"]],
    questions,
  );
  await askAgain(fieldsOfKind("cast"), values, "roles[0]", asking);
  expect(questions.map(({ message }) => message)).toEqual([
    "roles 1: character",
    "roles 1: series",
    "roles 1: sources",
  ]);
  expect(await askAgain(fieldsOfKind("cast"), values, "nothing", answering([]))).toBe(false);
});

test("assignments produce the same values again, whatever characters they contain", () => {
  const values: Values = {
    title: 'a "door": # no comment',
    description: '"A sentence in quotes"',
    aliases: ["It’s [one]", "[two]", '"three"'],
    series: [
      { to: "series/jessica-jones", sources: ["report"] },
      { to: "series/jessica-jones", uncited: true },
    ],
  };
  const again: Values = {};
  for (const one of listAssignments(values)) setValue(fieldsOfKind("places"), again, one, finder);
  expect(again).toEqual(values);

  const quote: Values = {
    segments: ["[One] part", '"two"'],
    date: 2017,
    subjects: ["heroes/jessica-jones"],
  };
  const quoteAgain: Values = {};
  for (const one of listAssignments(quote))
    setValue(fieldsOfKind("quotes"), quoteAgain, one, finder);
  expect(quoteAgain).toEqual(quote);
});
