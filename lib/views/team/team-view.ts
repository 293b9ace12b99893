import type { Summary } from "../../content/summary";
import { summaryOf, type Wiki } from "../../content/wiki";
import type { HeroLine } from "../../kinds/hero-line";
import { type QuoteView, quoteViews } from "../quotes/quote-view";
import { buildCreditsTable, type CreditsRow, type CreditsTableView } from "./credits-table";

/** A member of the team, and the lines of all series they worked on. */
export type MemberView = Pick<Summary, "id" | "href" | "title" | "description"> & {
  lines: HeroLine[];
};

export type TeamView = { table: CreditsTableView; members: MemberView[]; quotes: QuoteView[] };

/** The team's page: who ran what, who they are, what they said. */
export function buildTeamView(wiki: Wiki): TeamView {
  const { rows, ...table } = buildCreditsTable(wiki);
  return {
    table: { ...table, rows: rows.filter(({ cells }) => cells.some(hasStops)) },
    members: rows.map((row) => memberView(wiki, row)),
    quotes: quoteViews(
      wiki,
      rows.flatMap(({ id }) => wiki.quotesBySpeaker.get(id) ?? []),
    ),
  };
}

const hasStops = ({ stops }: CreditsRow["cells"][number]) => stops.length > 0;

function memberView(wiki: Wiki, { id, cells }: CreditsRow): MemberView {
  const { href, title, description } = summaryOf(wiki, id);
  const lines = cells.filter(hasStops).flatMap(({ series }) => series.line ?? []);
  return { id, href, title, description, lines: [...new Set(lines)] };
}
