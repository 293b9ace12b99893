import { getKind } from "../kinds";
import type { MutualFact } from "../kinds/kind";
import type { Draft } from "./article";
import { listItems } from "./draft";

/** The fields that hold mutual facts. */
export const MUTUAL_FIELDS = [
  "relations",
  "affiliations",
  "leaders",
  "members",
  "played_by",
  "roles",
];

type Item = Record<"to" | "actor" | "character" | "role" | "series", unknown>;

/** What can be read of the facts that another article may have too. */
export function listMutualFacts({ kind, frontmatter }: Draft): MutualFact[] {
  const indexes = new Map<string, number[]>();
  const read: Record<string, unknown> = { ...frontmatter };
  for (const field of MUTUAL_FIELDS) {
    const all = read[field];
    const items = listItems<Item>(Array.isArray(all) ? all : []).filter(
      ([, { to, actor, character, role }]) =>
        (to || actor || character) && (field !== "relations" || role),
    );
    indexes.set(
      field,
      items.map(([index]) => index),
    );
    read[field] = items.map(([, item]) => ({
      ...item,
      series: Array.isArray(item.series) ? listItems(item.series).map(([, one]) => one) : [],
    }));
  }
  return getKind(kind)
    .mutualFacts(read as never)
    .map((fact) => ({ ...fact, index: indexes.get(fact.field)?.[fact.index] ?? fact.index }));
}
