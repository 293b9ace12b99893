import type { Reference, SeasonReference } from "./field-schemas";
import type { MutualFact } from "./kind";

type Linked = { to: Reference; reveals?: SeasonReference | undefined };
type Role = { series: readonly Reference[]; reveals?: SeasonReference | undefined };

/** Memberships: an affiliation of a character, a leader or member of an organization. */
export const linkedFacts = (field: string, all: readonly Linked[]): MutualFact[] =>
  all.map(({ to, reveals }, index) => ({
    field,
    index,
    to: to.article,
    where: "",
    relation: "membership" as const,
    reveals,
  }));

/** One for each series: a role may be public in one and hidden in another. */
export const roleFacts = <One extends Role>(
  field: string,
  all: readonly One[],
  other: (one: One) => Reference,
): MutualFact[] =>
  all.flatMap((one, index) =>
    one.series.map(({ article: where }) => ({
      field,
      index,
      to: other(one).article,
      where,
      reveals: one.reveals,
    })),
  );
