import type { Thing } from "schema-dts";
import type { Article } from "../../content/article";
import type { Wiki } from "../../content/wiki";
import { articleNodeId, nodeByName, onlyPublic, some, subjectId } from "./nodes";

/** A place, real or invented, and the larger one that it is part of. */
export const placeNodes = (wiki: Wiki, { id, frontmatter }: Article<"places">): Thing[] => [
  {
    "@type": "Place",
    "@id": subjectId(id),
    name: frontmatter.title,
    containedInPlace: some(
      onlyPublic(frontmatter.part_of ? [frontmatter.part_of] : []).map(({ to }) =>
        nodeByName(wiki, "Place", to.article),
      ),
    ),
    subjectOf: { "@id": articleNodeId(id) },
  },
];

/** An organization with its leaders and members, without spoilers. */
export const organizationNodes = (
  wiki: Wiki,
  { id, frontmatter }: Article<"organizations">,
): Thing[] => [
  {
    "@type": "Organization",
    "@id": subjectId(id),
    name: frontmatter.title,
    member: some([
      ...onlyPublic(frontmatter.leaders).map(({ to }) => ({
        "@type": "OrganizationRole" as const,
        roleName: "leader",
        member: nodeByName(wiki, "Person", to.article),
      })),
      ...onlyPublic(frontmatter.members).map(({ to }) => nodeByName(wiki, "Person", to.article)),
    ]),
    subjectOf: { "@id": articleNodeId(id) },
  },
];
