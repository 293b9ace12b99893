import { z } from "zod";
import { row } from "./fact-rows";
import { articleFields, inSeries, linked, listOf, wholeReveals } from "./field-schemas";
import { defineKind } from "./kind";
import { linkedFacts } from "./mutual-facts";
import { text } from "./text-fields";

const organizationSchema = z.strictObject({
  ...articleFields,
  type: text("What it is, such as “team” or “law firm”."),
  leaders: listOf(linked("A leader", "heroes", "characters"))
    .default([])
    .describe("Who leads it."),
  members: listOf(linked("A member", "heroes", "characters"))
    .default([])
    .describe("Who belongs to it."),
  series: inSeries,
  reveals: wholeReveals,
});

export const organizations = defineKind({
  schema: organizationSchema,
  names: { title: "Organizations", one: "Organization", menu: "Organizations" },
  otherWords: ["organisation", "organisations", "groups"],
  subjectType: "Organization",
  party: "organization",
  needsText: true,
  facts: ({ type, leaders, members, series }) => [
    row("Type", { text: type }),
    row("Leaders", ...leaders),
    row("Members", ...members),
    row("Appears in", ...series),
  ],
  search: ({ type }) => ({ roles: [{ text: type }] }),
  mutualFacts: ({ leaders, members }) => [
    ...linkedFacts("leaders", leaders),
    ...linkedFacts("members", members),
  ],
  borrowedLine: () => undefined,
});
