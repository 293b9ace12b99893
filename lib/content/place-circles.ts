import type { ArticleId } from "../kinds/article-id";
import type { Draft } from "./article";
import type { Diagnostic } from "./diagnostic";
import { positionOf } from "./field-position";

/** Finds places that are part of each other, also by way of others. One that is part of itself is reported alone. */
export function findPlaceCircles(articles: ReadonlyMap<ArticleId, Draft>): Diagnostic[] {
  const largerThan = (id: ArticleId) => {
    const place = articles.get(id);
    return place?.kind === "places" ? place.frontmatter.part_of?.to?.article : undefined;
  };
  return [...articles.values()].flatMap((place) => {
    const around: ArticleId[] = [];
    let next = largerThan(place.id);
    for (; next && next !== place.id && !around.includes(next); next = largerThan(next))
      around.push(next);
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
