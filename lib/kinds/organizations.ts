import { row } from "./fact-rows";
import { defineKind } from "./kind";
import { linkedFacts } from "./mutual-facts";
import { organizationSchema } from "./setting";

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
