import type { Thing } from "schema-dts";
import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import { articleNodeId, named, some, subjectId, told } from "./nodes";

/** A place, real or invented, and the larger one that it lies in. */
export const placeNodes = (wiki: Wiki, { id, frontmatter }: Article<"places">): Thing[] => [
  {
    "@type": "Place",
    "@id": subjectId(id),
    name: frontmatter.title,
    containedInPlace: some(
      told(frontmatter.part_of ? [frontmatter.part_of] : []).map(({ to }) =>
        named(wiki, "Place", to.article),
      ),
    ),
    subjectOf: { "@id": articleNodeId(id) },
  },
];

/** An organization with those who openly lead it and belong to it. */
export const organizationNodes = (
  wiki: Wiki,
  { id, frontmatter }: Article<"organizations">,
): Thing[] => [
  {
    "@type": "Organization",
    "@id": subjectId(id),
    name: frontmatter.title,
    member: some([
      ...told(frontmatter.leaders).map(({ to }) => ({
        "@type": "OrganizationRole" as const,
        roleName: "leader",
        member: named(wiki, "Person", to.article),
      })),
      ...told(frontmatter.members).map(({ to }) => named(wiki, "Person", to.article)),
    ]),
    subjectOf: { "@id": articleNodeId(id) },
  },
];
