import type { z } from "zod";
import { settings } from "../settings/settings";
import type { Kind } from "./article-id";
import { cast } from "./cast";
import { characters } from "./characters";
import { heroes } from "./heroes";
import type { KindDefinition } from "./kind";
import { organizations } from "./organizations";
import { places } from "./places";
import { production } from "./production";
import { quotes } from "./quotes";
import { series } from "./series";
import { team } from "./team";

/** The definition of each kind of article. */
export const kinds = {
  heroes,
  characters,
  team,
  cast,
  series,
  places,
  organizations,
  production,
  quotes,
} satisfies { [K in Kind]: KindDefinition };

export type FrontmatterOf<K extends Kind> = z.infer<(typeof kinds)[K]["schema"]>;

/** What readers see of a kind: the names of its definition, and the words of `wiki.yaml`. */
export type KindNames = Required<KindDefinition["names"]> & { description: string };

export function namesOfKind(kind: Kind): KindNames {
  const { names }: KindDefinition = kinds[kind];
  const own = settings.kinds[kind];
  return {
    title: own?.title ?? names.title,
    one: own?.one ?? names.one,
    menu: own?.menu ?? names.menu,
    added: own?.one ?? names.added ?? names.one,
    description:
      own?.description ?? `${names.title} of ${settings.subject}, with the source of every fact.`,
  };
}

/** The definition of a kind; its functions take the frontmatter of an article of that kind. */
export const getKind = (kind: Kind): KindDefinition => kinds[kind];
