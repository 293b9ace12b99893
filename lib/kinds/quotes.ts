import { z } from "zod";
import {
  articleFields,
  listOf,
  partialDate,
  reference,
  reveals,
  SENTENCE,
  source,
  text,
  unmarked,
  WORDS,
} from "./field-schemas";

/** How reliable the wording of a quote is, with the explanation for readers. */
export const STATUSES = {
  verified: "Its words were compared with the source, character by character.",
  sourced: "It was read in the source named here; its words were not compared by program.",
  paraphrase: "It reports what was said in other words.",
  disputed: "Sources print different words, and it is not settled which were said.",
  misattributed: "It is often credited to the wrong person.",
} as const;

export type Status = keyof typeof STATUSES;

const status = z
  .enum(Object.keys(STATUSES) as [Status, ...Status[]])
  .describe(
    "How far the words are settled: verified, sourced, paraphrase, disputed or misattributed.",
  );

const { description, moved_from } = articleFields;

export const quoteSchema = z
  .strictObject({
    text: unmarked(
      "The words, exactly as printed, without the outer quotation marks.",
      WORDS,
    ).optional(),
    segments: listOf(unmarked("One part", WORDS), 20)
      .min(2, "Words in one piece belong in text:.")
      .optional()
      .describe("The parts, where the source prints them apart; instead of text."),
    description,
    moved_from,
    form: z
      .enum(["spoken", "headline", "synopsis"])
      .default("spoken")
      .describe(
        "spoken: said by a person; headline: a headline made of somebody's words; synopsis: unsigned promotional text.",
      ),
    speaker: reference("Who said it", "team", "cast")
      .optional()
      .describe("Who said it; left out for an unsigned text."),
    role: text("What the speaker was at the time, such as “showrunner of The Defenders”."),
    subjects: listOf(reference("An article"))
      .min(1, "A quotation is about something.")
      .describe("The articles it is about; its card appears on each."),
    source: source("Where the words were read."),
    original_source: source("Where they were first said, if elsewhere.").optional(),
    also_in: listOf(source("A source")).default([]).describe("Other sources that print it."),
    date: partialDate("When it was published."),
    date_note: text("What the date is the date of.", SENTENCE).optional(),
    status,
    reveals,
    misquotations: listOf(
      z.strictObject({
        text: text("The wrong words.", WORDS),
        instead_of: text(
          "The right words that they took the place of, exactly as above; left out where the whole is printed wrong.",
          WORDS,
        ).optional(),
        source: source("Who printed them."),
        note: text("What is wrong with them.", SENTENCE),
      }),
    )
      .default([])
      .describe("Wrong wordings that are in circulation."),
  })
  .superRefine(({ text, segments, speaker, form, misquotations }, context) => {
    if ((text === undefined) === (segments === undefined))
      context.addIssue({
        code: "custom",
        message: "A quotation has either text or segments.",
        params: { fix: "Keep text: for words in one piece, segments: for parts printed apart." },
      });
    if ((speaker === undefined) !== (form === "synopsis"))
      context.addIssue({
        code: "custom",
        path: ["form"],
        message: "Words have a speaker, and an unsigned synopsis has none.",
        params: { fix: "Add speaker:, or write form: synopsis." },
      });
    const words = segments ?? [text ?? ""];
    for (const [index, { instead_of }] of misquotations.entries())
      if (instead_of && !words.some((part) => part.includes(instead_of)))
        context.addIssue({
          code: "custom",
          path: ["misquotations", index, "instead_of"],
          message: `The quotation does not hold the words “${instead_of}”.`,
          params: { fix: "Copy the right words from text: or from one of the segments:." },
        });
  });

export type Quote = z.infer<typeof quoteSchema>;
