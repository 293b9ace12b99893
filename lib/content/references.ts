import type { Reference, SeasonReference, SourceReference } from "../kinds/field-schemas";
import { joinSeasons } from "../spoilers/watch-progress";

/** A reference found in frontmatter, and the path to the field that holds it. */
export type ReferenceAt<T> = {
  path: PropertyKey[];
  value: T;
  /** The seasons that reveal the fact that has it; empty if it is public. */
  reveals: readonly string[];
};

/** Every article that frontmatter names, in the order of its fields. */
export function listReferences(frontmatter: unknown): ReferenceAt<Reference>[] {
  return collect(frontmatter, (value): value is Reference => "article" in value);
}

/** Every source that frontmatter names, in the order of its fields. */
export function listSources(frontmatter: unknown): ReferenceAt<SourceReference>[] {
  return collect(
    frontmatter,
    (value): value is SourceReference => "source" in value && typeof value.source === "string",
  );
}

/** Every season that frontmatter names in `reveals`. */
export function listReveals(frontmatter: unknown): ReferenceAt<SeasonReference>[] {
  return collect(
    frontmatter,
    (value): value is SeasonReference => "season" in value && typeof value.season === "string",
  );
}

/** Every fact with `uncited: true`. */
export function listUncited(frontmatter: unknown): ReferenceAt<{ uncited: true }>[] {
  return collect(
    frontmatter,
    (value): value is { uncited: true } => "uncited" in value && value.uncited === true,
  );
}

/** Runs several times on every article, which has hundreds of fields, so a path is only copied when something is found. */
function collect<T>(
  frontmatter: unknown,
  is: (value: object) => value is object & T,
): ReferenceAt<T>[] {
  const found: ReferenceAt<T>[] = [];
  const path: PropertyKey[] = [];
  const look = (value: unknown, revealsAround: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    const own = (value as { reveals?: SeasonReference }).reveals?.season;
    const reveals = own ? joinSeasons([...revealsAround, own]) : revealsAround;
    if (is(value)) {
      found.push({ path: [...path], value, reveals });
      return;
    }
    const isList = Array.isArray(value);
    for (const step in value) {
      path.push(isList ? Number(step) : step);
      look((value as Record<string, unknown>)[step], reveals);
      path.pop();
    }
  };
  look(frontmatter, []);
  return found;
}

/** Whether a value is a reference to an article, a source or a season, which has no text. */
export const isReference = (value: object) =>
  ["article", "source", "season"].some(
    (name) => typeof (value as Record<string, unknown>)[name] === "string",
  );
