import type { Person, Thing } from "schema-dts";
import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import { alternateNames } from "./alternate-names";
import {
  articleNodeId,
  nodeByName,
  onlyPublic,
  seasonId,
  some,
  subjectId,
  toSubject,
} from "./nodes";
import { performances } from "./performance";

/** A character: a fictional person, related to the series by the roles of its actors. */
export function characterNodes(
  wiki: Wiki,
  { id, frontmatter }: Article<"heroes"> | Article<"characters">,
): Thing[] {
  const { real_name, affiliations } = frontmatter;
  const born = onlyPublic(real_name ? [real_name] : []).map(({ text }) => text);
  const person: Person = {
    "@type": "Person",
    "@id": subjectId(id),
    name: frontmatter.title,
    alternateName: some([...new Set([...alternateNames(frontmatter), ...born])]),
    memberOf: some(
      onlyPublic(affiliations).map(({ to }) => nodeByName(wiki, "Organization", to.article)),
    ),
    subjectOf: { "@id": articleNodeId(id) },
  };
  const series = performances(wiki, id).map((one) => ({ ...one, character: toSubject(id) }));
  return [person, ...(series as Thing[])];
}

/** An actor, with their series and roles. */
export const castNodes = (wiki: Wiki, { id, frontmatter }: Article<"cast">): Thing[] => [
  {
    "@type": "Person",
    "@id": subjectId(id),
    name: frontmatter.title,
    alternateName: some(alternateNames(frontmatter)),
    subjectOf: { "@id": articleNodeId(id) },
  },
  ...performances(wiki, id),
];

/** A member of the team; their roles are listed with the series or the season. */
export function teamNodes(wiki: Wiki, { id, frontmatter }: Article<"team">): Thing[] {
  const roles = onlyPublic(frontmatter.roles);
  const person: Person = {
    "@type": "Person",
    "@id": subjectId(id),
    name: frontmatter.title,
    alternateName: some(alternateNames(frontmatter)),
    hasOccupation: some(
      roles
        .filter(({ series }) => !series)
        .map(({ role }) => ({ "@type": "Occupation" as const, name: role })),
    ),
    subjectOf: { "@id": articleNodeId(id) },
  };
  const works = roles.flatMap(({ role, series, seasons }): Thing[] => {
    if (!series) return [];
    const contributor = { "@type": "Role" as const, roleName: role, contributor: toSubject(id) };
    const whole = nodeByName(wiki, "TVSeries", series.article);
    if (!seasons) return [{ ...whole, contributor }];
    return seasons.map((season) => ({
      "@type": "TVSeason",
      "@id": seasonId(series.article, season),
      seasonNumber: season,
      partOfSeries: whole,
      contributor,
    }));
  });
  return [person, ...works];
}
