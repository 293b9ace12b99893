import type { Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { ArticleId } from "../../kinds/article-id";
import type { HeroLine } from "../../kinds/hero-line";
import { listReleases } from "../../releases/releases";
import { kindPages } from "../lists/kind-list";
import { LIST_LIMITS } from "../lists/list-limits";
import { hrefOfPath, type ListPage } from "../lists/list-page";
import { type QuoteView, quoteViews } from "../quotes/quote-view";
import { buildCreditsTable, type CreditsRow, type CreditsTableView } from "./credits-table";

/** A member of the team, and the lines of all series they worked on. */
export type MemberView = Pick<Summary, "id" | "href" | "title" | "description"> & {
  lines: HeroLine[];
};

export type TeamView = {
  page: Omit<ListPage<never>, "groups">;
  table: CreditsTableView;
  members: MemberView[];
  quotes: QuoteView[];
  /** Where more of their quotes are, if they are too many for this page. */
  allQuotes: string | undefined;
};

/** Everybody who ran a season, in the order of the releases. */
const listShowrunners = (wiki: Wiki): ArticleId[] => [
  ...new Set(listReleases(wiki).flatMap(({ showrunners }) => showrunners)),
];

/**
 * The team's page: who ran what, who they are, what they said. A large team is listed by letter; the first page has the
 * showrunners.
 * @param path the end of the address of a further page: `letter/m`
 * @returns undefined if there is no such page
 */
export function buildTeamView(wiki: Wiki, path?: string): TeamView | undefined {
  const page = kindPages(wiki).get(hrefOfPath("/team", path ?? ""));
  if (!page) return undefined;
  const { groups, ...head } = page;
  const listed = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const { rows, ...table } = buildCreditsTable(
    wiki,
    page.letters.length === 0 ? undefined : page.isFirst ? listShowrunners(wiki) : listed,
  );
  const quotes = rows.flatMap(({ id }) => wiki.quotesBySpeaker.get(id) ?? []);
  const isLong = quotes.length > LIST_LIMITS.cards;
  return {
    page: head,
    table: { ...table, rows: rows.filter(({ cells }) => cells.some(hasStops)) },
    members: rows.map((row) => memberView(wiki, row)),
    quotes: quoteViews(wiki, isLong ? quotes.slice(0, LIST_LIMITS.excerpt) : quotes),
    allQuotes: isLong ? "/quotes" : undefined,
  };
}

const hasStops = ({ stops }: CreditsRow["cells"][number]) => stops.length > 0;

function memberView(wiki: Wiki, { id, cells }: CreditsRow): MemberView {
  const { href, title, description } = summaryOf(wiki, id);
  const lines = cells.filter(hasStops).flatMap(({ series }) => series.line ?? []);
  return { id, href, title, description, lines: [...new Set(lines)] };
}
