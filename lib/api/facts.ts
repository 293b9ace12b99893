import { z } from "zod";
import type { SourceId } from "../kinds/article-id";
import type { InfoItem, InfoRow } from "../views/article/info-rows";
import type { RelationItem } from "../views/article/infobox";
import { type HiddenCounts, revealing } from "./hidden-items";
import { articleIdSchema, revealsSchema, schemas, sourceIdSchema } from "./schemas";
import { idOfLink } from "./summaries";

const citation = {
  sources: z.array(sourceIdSchema).describe("The sources that say so."),
  uncited: z.literal(true).optional().describe("Nobody has found a source for it yet."),
  reveals: revealsSchema,
};

export const factSchema = z
  .object({
    text: z.string(),
    article: articleIdSchema.optional(),
    detail: z.string().optional().describe("Words that follow the text directly."),
    note: z.string().optional(),
    with: z
      .array(articleIdSchema)
      .optional()
      .describe("Articles that the fact applies to or involves."),
    seasons: z.array(z.int()).optional().describe("The seasons of a series that it applies to."),
    ...citation,
  })
  .describe("One value of a fact.")
  .register(schemas, { id: "Fact" });

export const factRowSchema = z.object({
  label: z.string().describe("What the values are: “Played by”, “Powers”."),
  values: z.array(factSchema),
});

export const relationSchema = z
  .object({
    to: articleIdSchema,
    role: z.string().describe("What this character is to the other one."),
    other_role: z.string().describe("What the other one is to this character."),
    note: z.string().optional(),
    ...citation,
  })
  .describe("What a character is to another.")
  .register(schemas, { id: "Relation" });

type Fact = z.infer<typeof factSchema>;
type Relation = z.infer<typeof relationSchema>;

const revealsOf = ({ spoilers }: InfoItem) => spoilers.map(({ name }) => name);

/** Rows of facts without hidden values; a row without a value is left out. */
export function factRows(
  rows: readonly InfoRow[],
  references: readonly SourceId[],
  counts: HiddenCounts,
): z.infer<typeof factRowSchema>[] {
  return rows
    .map(({ label, items }) => ({
      label,
      values: items
        .filter((item) => counts.shows(revealsOf(item)))
        .map((item) => factOf(item, references)),
    }))
    .filter(({ values }) => values.length > 0);
}

function factOf(item: InfoItem, references: readonly SourceId[]): Fact {
  const article = item.link && idOfLink(item.link);
  const seasons = item.seasons.filter(({ hollow }) => !hollow).map(({ number }) => number);
  return {
    text: item.text,
    ...(article && { article }),
    ...(item.detail && { detail: item.detail }),
    ...(item.note && { note: item.note }),
    ...(item.context.length > 0 && { with: item.context.flatMap((link) => idOfLink(link) ?? []) }),
    ...(seasons.length > 0 && { seasons }),
    ...citationOf(item, references),
  };
}

export function relationItems(
  items: readonly RelationItem[],
  references: readonly SourceId[],
  counts: HiddenCounts,
): Relation[] {
  return items
    .filter((item) => counts.shows(revealsOf(item)))
    .map((item) => ({
      to: (item.link && idOfLink(item.link)) ?? "",
      role: item.role,
      other_role: item.detail ?? "",
      ...(item.note && { note: item.note }),
      ...citationOf(item, references),
    }));
}

function citationOf(item: InfoItem, references: readonly SourceId[]) {
  return {
    sources: item.references.flatMap((number) => references[number - 1] ?? []),
    ...(item.uncited && { uncited: true as const }),
    ...revealing(revealsOf(item)),
  };
}
