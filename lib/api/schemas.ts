import { z } from "zod";

/** The schemas that have a name in the OpenAPI document. */
export const schemas = z.registry<{ id: string }>();

/** The id of an article, as addresses have it. */
export const articleIdSchema = z.string().describe("The id of an article: heroes/jessica-jones.");
export const sourceIdSchema = z.string().describe("The id of a source: ew-first-look.");

export const hrefSchema = z.url().describe("The page of it in the wiki.");

/** What an item that can hold something covered says of it. */
export const hiddenFields = {
  covered: z
    .int()
    .min(0)
    .describe(
      "How many facts are left out because a season gives them away that seen= does not name.",
    ),
  covered_by: z.array(z.string()).describe("The seasons that give them away, as daredevil/2."),
};

export const revealsSchema = z
  .array(z.string())
  .optional()
  .describe("The seasons that give this away; only there because seen= named them.");

/** A page of a list. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().min(0).describe("How many there are on all pages together."),
    next_cursor: z
      .string()
      .nullable()
      .describe("For cursor= in the request for the next page; null on the last."),
    version: z.string().describe("The version of the content; it changes with every edit."),
  });
