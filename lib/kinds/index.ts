import type { z } from "zod";
import type { Kind } from "./article-id";
import { characterSchema, heroSchema } from "./character";
import { castSchema, teamSchema } from "./person";
import { productionSchema } from "./production";
import { quoteSchema } from "./quotes";
import { seriesSchema } from "./series";
import { organizationSchema, placeSchema } from "./setting";

/** The frontmatter schema of each kind of article. */
export const schemaByKind = {
  heroes: heroSchema,
  characters: characterSchema,
  team: teamSchema,
  cast: castSchema,
  series: seriesSchema,
  places: placeSchema,
  organizations: organizationSchema,
  production: productionSchema,
  quotes: quoteSchema,
} satisfies Record<Kind, z.ZodType>;

export type FrontmatterOf<K extends Kind> = z.infer<(typeof schemaByKind)[K]>;
