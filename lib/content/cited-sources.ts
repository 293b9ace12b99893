import type { SourceId } from "../kinds/article-id";
import { implies, joinSeasons } from "../spoilers/watch-progress";
import type { Article } from "./article";
import { listSources } from "./references";

/** A spoiler of the text that cites a source. */
export type CitingSpoiler = {
  /** Its number on the page, from 1; see `CollectedReference.spoiler`. */
  number: number;
  /** The seasons that reveal the citing words. */
  reveals: readonly string[];
};

/** A source that an article cites, and where, which decides what its entry in the reference list shows. */
export type CitedSource = {
  source: SourceId;
  /** How often the text outside spoilers cites it. */
  inText: number;
  /** Outermost spoilers of the text that cite it, each once. */
  inSpoilers: readonly CitingSpoiler[];
  /** Whether fields cite it. */
  inFields: boolean;
  /** Empty if anything public cites it; otherwise each set of seasons that is enough to show it. */
  hiddenUntil: readonly (readonly string[])[];
};

type Cited = {
  inText: number;
  inSpoilers: Map<number, readonly string[]>;
  inFields: boolean;
  hiddenUntil: (readonly string[])[];
};

type Citing = Pick<Article, "kind" | "frontmatter" | "outline" | "relationsFromOthers">;

/**
 * The reference list of an article: first what the public text and fields cite, in their order, then what
 * only spoilers cite. The season that reveals the whole article counts as seen, since it hides the whole list.
 */
export function listCitedSources({
  kind,
  frontmatter,
  outline,
  relationsFromOthers = [],
}: Citing): CitedSource[] {
  const bySource = new Map<SourceId, Cited>();
  const get = (source: SourceId): Cited => {
    const known = bySource.get(source);
    if (known) return known;
    const added: Cited = { inText: 0, inSpoilers: new Map(), inFields: false, hiddenUntil: [] };
    bySource.set(source, added);
    return added;
  };
  const whole = "reveals" in frontmatter && frontmatter.reveals ? [frontmatter.reveals.season] : [];
  const beyondWhole = (reveals: readonly string[]) =>
    reveals.filter((season) => kind === "quotes" || !implies(whole, season));
  for (const { name, reveals = [], spoiler } of outline.citations) {
    const cited = get(name as SourceId);
    const seasons = beyondWhole(reveals);
    if (spoiler === undefined) cited.inText += 1;
    else if (!cited.inSpoilers.has(spoiler)) cited.inSpoilers.set(spoiler, seasons);
    cited.hiddenUntil.push(seasons);
  }
  for (const { value, reveals, path } of listSources(frontmatter)) {
    const cited = get(value.source);
    cited.inFields = true;
    // The card of a quote shows its sources even if its words are hidden; its misquotations are words.
    const isPublic = kind === "quotes" && path[0] !== "misquotations";
    cited.hiddenUntil.push(isPublic ? [] : beyondWhole(reveals));
  }
  for (const { sources, reveals } of relationsFromOthers)
    for (const { source } of sources) {
      const cited = get(source);
      cited.inFields = true;
      cited.hiddenUntil.push(beyondWhole(reveals ? [reveals.season] : []));
    }
  const all = [...bySource].map(
    ([source, { inText, inSpoilers, inFields, hiddenUntil }]): CitedSource => ({
      source,
      inText,
      inSpoilers: [...inSpoilers].map(([number, reveals]) => ({ number, reveals })),
      inFields,
      hiddenUntil: listMinimalSets(hiddenUntil),
    }),
  );
  const isPublic = ({ hiddenUntil }: CitedSource) => hiddenUntil.length === 0;
  return [...all.filter(isPublic), ...all.filter((one) => !isPublic(one))];
}

/** The minimal sets of seasons: leaves out those that need more than another one; empty if one needs nothing. */
function listMinimalSets(seasonSets: readonly (readonly string[])[]): string[][] {
  if (seasonSets.some((seasons) => seasons.length === 0)) return [];
  const sets = new Map(
    seasonSets.map((seasons) => {
      const joined = joinSeasons(seasons).sort();
      return [joined.join(), joined] as const;
    }),
  );
  const needsLess = (a: readonly string[], b: readonly string[]) =>
    a !== b && a.every((season) => implies(b, season));
  const all = [...sets.values()];
  return all.filter((set) => !all.some((other) => needsLess(other, set)));
}
