import { z } from "zod";
import { settings } from "../settings/settings";

/** The schemas that have a name in the OpenAPI document. */
export const schemas = z.registry<{ id: string }>();

/** The id of an article, as in addresses. */
export const articleIdSchema = z
  .string()
  .describe(`The id of an article: ${settings.examples.subject}.`);
export const sourceIdSchema = z
  .string()
  .describe(`The id of a source: ${settings.examples.source}.`);

export const hrefSchema = z.url().describe("Its page in the wiki.");

/** The fields of an item that may leave out spoilers. */
export const hiddenFields = {
  hidden: z
    .int()
    .min(0)
    .describe("How many facts are left out because they spoil a season that seen= does not name."),
  hidden_by: z.array(z.string()).describe("The seasons that those facts spoil: daredevil/2."),
};

export const revealsSchema = z
  .array(z.string())
  .optional()
  .describe("The seasons that this spoils; only shown because seen= names them.");

/** A page of a list. */
export const pageSchemaOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    total: z.int().min(0).describe("How many items all pages have together."),
    next_cursor: z
      .string()
      .nullable()
      .describe("For cursor= in the request for the next page; null on the last."),
    version: z.string().describe("The version of the content; it changes with every edit."),
  });
