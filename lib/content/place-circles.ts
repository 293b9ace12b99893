import type { ArticleId } from "../kinds/article-id";
import type { Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { positionOf } from "./field-position";

/**
 * Finds places that are part of each other, also by way of others. One that is part of itself is reported alone.
 * @param among the places that are looked at
 */
export function findPlaceCircles(
  articles: ReadonlyMap<ArticleId, Draft>,
  among: readonly Draft[] = [...articles.values()],
): Diagnostic[] {
  return among.flatMap((place) => {
    const { around, next } = listAround(articles, place.id);
    if (next !== place.id || around.length === 0) return [];
    return [
      {
        file: place.file,
        ...positionOf(place, ["part_of", "to"]),
        field: "part_of.to",
        problem: `This is a circle: ${[place.id, ...around, place.id].join(" is part of ")}.`,
        fix: "Name the larger place in “to”, or delete part_of: in the largest one.",
      },
    ];
  });
}

/** The larger places around one, the next first, up to the first that is met again, which is `next`. */
function listAround(articles: ReadonlyMap<ArticleId, Draft>, id: ArticleId) {
  const largerThan = (one: ArticleId) => {
    const place = articles.get(one);
    return place?.kind === "places" ? place.frontmatter.part_of?.to?.article : undefined;
  };
  const around: ArticleId[] = [];
  let next = largerThan(id);
  for (; next && next !== id && !around.includes(next); next = largerThan(next)) around.push(next);
  return { around, next };
}

/** The larger places around one: what it is part of may make a circle of all of them. */
export const listLargerPlaces = (
  articles: ReadonlyMap<ArticleId, Draft>,
  id: ArticleId,
): readonly ArticleId[] => listAround(articles, id).around;
