import type { Article } from "../../content/article";
import { type Relation, relationsOf } from "../../content/relations";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId, Kind } from "../../kinds/article-id";
import type { Alias } from "../../kinds/field-schemas";
import { plural } from "../../kinds/plural";
import { inverseRole, rolesAgree } from "../../kinds/relation-roles";
import { joinSeasons } from "../../spoilers/watch-progress";
import { formatDate } from "../../time/partial-date";
import { spoilersOf } from "../spoilers/spoiler-view";
import { listAppearances } from "./appearances";
import { type InfoItem, type InfoRow, InfoRows } from "./info-rows";

type RowsOf<K extends Kind> = (rows: InfoRows, article: Article<K>) => void;

const character = (
  rows: InfoRows,
  { frontmatter, id }: Article<"heroes"> | Article<"characters">,
): void => {
  const { real_name, occupation, first_appearance, comics_debut } = frontmatter;
  rows.add("Born as", [real_name && rows.item(real_name)]);
  rows.add("Also called", otherNames(rows, frontmatter));
  rows.add(
    "Played by",
    // If only one actor plays the character, the appearances name the series.
    frontmatter.played_by.map((one, _, all) => {
      const several = new Set(all.map(({ actor }) => actor.article)).size > 1;
      const series = several || one.reveals ? one.series : [];
      return { ...rows.item({ ...one, to: one.actor, behind: series }), joint: " in " };
    }),
  );
  rows.add("Occupation", [occupation && rows.item(occupation)]);
  rows.add(
    "Powers",
    frontmatter.powers.map((one) => rows.item(one)),
  );
  rows.add(
    "Skills",
    frontmatter.skills.map((one) => rows.item(one)),
  );
  rows.add(
    "Affiliations",
    frontmatter.affiliations.map((one) => rows.item(one)),
  );
  rows.add("First appearance", [first_appearance && rows.appearance(first_appearance)]);
  if (comics_debut)
    rows.add("Comics debut", [
      rows.item({
        text: `${comics_debut.issue} (${comics_debut.year})`,
        note:
          comics_debut.creators.length > 0 ? `by ${comics_debut.creators.join(", ")}` : undefined,
        sources: comics_debut.sources,
      }),
    ]);
  rows.add("Appearances", listAppearances(rows, id, frontmatter));
};

const rowsByKind: { [K in Kind]: RowsOf<K> } = {
  heroes: character,
  characters: character,
  team(rows, { frontmatter }) {
    rows.add("Also called", otherNames(rows, frontmatter));
    rows.add(
      "Parts",
      frontmatter.roles.map((one) => ({
        ...rows.item({
          text: one.role,
          note:
            [one.seasons && seasonsText(one.seasons), one.note].filter(Boolean).join("; ") ||
            undefined,
          sources: one.sources,
          uncited: one.uncited,
        }),
        joint: " of ",
        behind: one.series ? [rows.link(one.series)] : [],
      })),
    );
  },
  cast(rows, { frontmatter }) {
    rows.add("Also called", otherNames(rows, frontmatter));
    rows.add(
      "Plays",
      frontmatter.roles.map((one) => ({
        ...rows.item({ ...one, to: one.character, behind: one.series }),
        joint: " in ",
      })),
    );
  },
  series(rows, { frontmatter }) {
    rows.add("Full title", [rows.item({ text: frontmatter.full_title })]);
    rows.add("Network", [rows.item({ text: frontmatter.network })]);
    rows.add(
      "Stars",
      frontmatter.leads.map((to) => rows.item({ to })),
    );
    rows.add(
      "Created by",
      frontmatter.created_by.map((one) => rows.item(one)),
    );
    rows.add(
      "Seasons",
      frontmatter.seasons.map((season) => ({
        ...rows.item({
          text: `Season ${season.number}: ${formatDate(season.released)}`,
          note: plural(season.episodes.length, "episode"),
          sources: season.sources,
        }),
        joint: ", run by ",
        behind: season.showrunners.map((one) => rows.link(one)),
      })),
    );
  },
  places(rows, { frontmatter }) {
    const { type, part_of, occupant, first_appearance } = frontmatter;
    rows.add("Type", [rows.item({ text: type })]);
    rows.add("Location", [part_of && rows.item(part_of)]);
    rows.add("Headquarters of", [occupant && rows.item(occupant)]);
    rows.add("First appearance", [first_appearance && rows.appearance(first_appearance)]);
    rows.add(
      "Appears in",
      frontmatter.series.map((one) => rows.item(one)),
    );
  },
  organizations(rows, { frontmatter }) {
    rows.add("Type", [rows.item({ text: frontmatter.type })]);
    rows.add(
      "Leaders",
      frontmatter.leaders.map((one) => rows.item(one)),
    );
    rows.add(
      "Members",
      frontmatter.members.map((one) => rows.item(one)),
    );
    rows.add(
      "Appears in",
      frontmatter.series.map((one) => rows.item(one)),
    );
  },
  production(rows, { frontmatter }) {
    rows.add(
      "Series",
      frontmatter.series.map((one) => rows.item(one)),
    );
    rows.add(
      "People",
      frontmatter.people.map((one) => rows.item(one)),
    );
  },
  quotes() {},
};

/** Names of the subject itself; aliases of sections are left out. */
const otherNames = (rows: InfoRows, { aliases }: { aliases: readonly Alias[] }) =>
  aliases
    .filter(({ section }) => section === undefined)
    .map(({ name, reveals }) => rows.item({ text: name, reveals }));

function seasonsText(seasons: readonly number[]): string {
  return `season${seasons.length > 1 ? "s" : ""} ${seasons.join(", ")}`;
}

/** The facts of an article as rows of a definition list; those without a value are left out. */
export function buildInfobox(wiki: Wiki, article: Article): InfoRow[] {
  const rows = new InfoRows(wiki, article.references);
  (rowsByKind[article.kind] as RowsOf<Kind>)(rows, article as Article<never>);
  return rows.rows;
}

/** Another character, what they are to the subject of the page (`detail`), and what the subject is to them. */
export type RelationItem = InfoItem & { role: string };

/** A character's relations with their sources, from both articles of each pair. */
export function buildRelations(wiki: Wiki, article: Article): RelationItem[] {
  const rows = new InfoRows(wiki, article.references);
  const own = relationsOf(article).map((one) => ({
    ...rows.item(one),
    role: one.role,
    detail: roleOfOther(wiki, article.id, one),
  }));
  const fromOthers = (article.relationsFromOthers ?? []).map(({ from, role, ...one }) => ({
    ...rows.item({ ...one, to: { article: from } }),
    role: inverseRole(role),
    detail: role,
    spoilers: spoilersOf(
      wiki,
      joinSeasons([...summaryOf(wiki, from).reveals, ...(one.reveals ? [one.reveals.season] : [])]),
    ),
  }));
  return [...own, ...fromOthers];
}

/** The role as the other's own article words it, which may say “son” for this article's “child”. */
function roleOfOther(wiki: Wiki, id: ArticleId, { to, role, reveals }: Relation): string {
  const other = wiki.articles.get(to.article);
  const roles = other && relationsOf(other).filter((one) => one.to.article === id);
  const agreeing = roles?.filter((one) => rolesAgree(role, one.role)) ?? [];
  const same = agreeing.find((one) => one.reveals?.season === reveals?.season);
  return same?.role ?? inverseRole(role);
}
