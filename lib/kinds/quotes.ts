import { z } from "zod";
import { kindOf } from "./article-id";
import { partialDate } from "./date-fields";
import {
  articleFields,
  EVEN_IF_INVALID,
  listOf,
  reference,
  reveals,
  source,
} from "./field-schemas";
import { defineKind } from "./kind";
import { onlyLine } from "./only-line";
import { SENTENCE, text, unmarked, WORDS } from "./text-fields";

/** How reliable the wording of a quote is, with the explanation for readers. */
export const STATUSES = {
  verified: "Its words were compared with the source, character by character.",
  sourced: "It was read in the source named here; no program compared the wording.",
  paraphrase: "It reports what was said in other words.",
  disputed: "Sources print different words, and it is not settled which were said.",
  misattributed: "It is often credited to the wrong person.",
} as const;

export type Status = keyof typeof STATUSES;

const status = z
  .enum(Object.keys(STATUSES) as [Status, ...Status[]])
  .describe(
    "How reliable the wording is: verified, sourced, paraphrase, disputed or misattributed.",
  );

const { description, moved_from } = articleFields;

const FORMS = ["spoken", "headline", "synopsis"] as const;

const fields = {
  text: unmarked(
    "The words, exactly as printed, without the outer quotation marks.",
    WORDS,
  ).optional(),
  segments: listOf(unmarked("One part", WORDS), 20)
    .min(2, "Text in one piece belongs in text:.")
    .optional()
    .describe("The parts, if the source prints them separately; replaces text."),
  description,
  moved_from,
  form: z
    .enum(FORMS)
    .default("spoken")
    .describe(
      "spoken: said by a person; headline: a headline made of somebody's words; synopsis: unsigned promotional text.",
    ),
  speaker: reference("Who said it", "team", "cast")
    .optional()
    .describe("Who said it; leave out for an unsigned text."),
  role: text("What the speaker was at the time, such as “showrunner of The Defenders”."),
  subjects: listOf(reference("An article"))
    .min(1, "A quote is about at least one article.")
    .describe("The articles it is about; its card appears on each."),
  source: source("Where the words were read."),
  original_source: source("Where they were first said, if elsewhere.").optional(),
  also_in: listOf(source("A source")).default([]).describe("Other sources that published it."),
  date: partialDate("When it was published."),
  date_note: text("What the date refers to.", SENTENCE).optional(),
  status,
  reveals,
  misquotations: listOf(
    z.strictObject({
      text: text("The wrong words.", WORDS),
      instead_of: text(
        "The right words that they replace, exactly as above; leave out if the whole quote is worded wrongly.",
        WORDS,
      ).optional(),
      source: source("Who published them."),
      note: text("What is wrong with them.", SENTENCE),
    }),
  )
    .default([])
    .describe("Wrong wordings that circulate."),
};

/** What stands in the fields, whose own problems are reported apart. */
type Unchecked = Partial<Record<keyof typeof fields, unknown>>;

export const quoteSchema = z.strictObject(fields).superRefine((quote: Unchecked, context) => {
  const { text, segments, speaker, form, misquotations } = quote;
  if ((text === undefined) === (segments === undefined))
    context.addIssue({
      code: "custom",
      message: "A quote has either text or segments.",
      params: {
        compares: ["text", "segments"],
        fix: "Use text: for words in one piece, segments: for parts printed separately.",
      },
    });
  if (FORMS.some((one) => one === form) && (speaker === undefined) !== (form === "synopsis"))
    context.addIssue({
      code: "custom",
      path: ["form"],
      message: "A quote has a speaker, unless it is an unsigned synopsis.",
      params: {
        compares: ["speaker", "form"],
        fix: "Add speaker:, or write form: synopsis.",
      },
    });
  const words = listTexts(segments ?? [text]);
  if (words.length === 0) return;
  for (const [index, wrong] of (Array.isArray(misquotations) ? misquotations : []).entries()) {
    const [instead] = listTexts([(wrong as { instead_of?: unknown } | null)?.instead_of]);
    if (instead && !words.some((part) => part.includes(instead)))
      context.addIssue({
        code: "custom",
        path: ["misquotations", index, "instead_of"],
        message: `The quote does not contain the words “${instead}”.`,
        params: { fix: "Copy the right words from text: or from one of the segments:." },
      });
  }
}, EVEN_IF_INVALID);

/** The texts of a list; none if one of them is no text. */
function listTexts(list: unknown): string[] {
  const all = Array.isArray(list) ? list : [];
  return all.every((one) => typeof one === "string") ? all : [];
}

export type Quote = z.infer<typeof quoteSchema>;

export const quotes = defineKind({
  schema: quoteSchema,
  names: { title: "Quotes", one: "Quote", menu: "Quotes" },
  otherWords: ["quotations"],
  subjectType: undefined,
  party: undefined,
  needsText: false,
  // The card has everything.
  facts: () => [],
  search: ({ speaker, role, subjects }, { title }) => ({
    roles: [
      { text: speaker ? `${title(speaker.article)}, ${role}` : role },
      { text: subjects.map(({ article }) => title(article)).join(", ") },
    ],
  }),
  mutualFacts: () => [],
  /** A quote about one hero has that hero’s line. */
  borrowedLine: ({ subjects }, lineOf) =>
    onlyLine(
      subjects
        .filter(({ article }) => kindOf(article) === "heroes")
        .map(({ article }) => lineOf(article)),
    ),
});
