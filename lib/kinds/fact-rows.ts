import type { CharacterFields } from "./character";
import type { Alias } from "./field-schemas";
import type { FactRow, FactValue } from "./kind";

/** A row; one value or several. */
export const row = (label: string, ...values: readonly (FactValue | undefined)[]): FactRow => ({
  label,
  values,
});

/** Other names of the subject itself; aliases of sections are left out. */
export const otherNames = ({ aliases }: { aliases: readonly Alias[] }): FactRow =>
  row(
    "Also called",
    ...aliases
      .filter(({ section }) => section === undefined)
      .map(({ name, reveals }) => ({ text: name, reveals })),
  );

/** A first appearance, as “Daredevil 2×04 “Penny and Dime””. */
export const firstAppearanceRow = (value: CharacterFields["first_appearance"]): FactRow =>
  row(
    "First appearance",
    value && {
      to: value.series,
      detail: value.episode
        ? `${value.season}×${String(value.episode.number).padStart(2, "0")} “${value.episode.title}”`
        : `season ${value.season}`,
      note: value.note,
      sources: value.sources,
      uncited: value.uncited,
      reveals: value.reveals,
    },
  );
