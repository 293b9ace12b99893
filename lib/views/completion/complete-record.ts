import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { SOURCE_KINDS } from "../../content/schema/source";
import type { Source } from "../../content/source";
import { quoteWords } from "../../content/summary";
import { listArticles, summaryOf, type Wiki } from "../../content/wiki";
import { slugOf } from "../../kinds/article-id";
import { formatDate } from "../../time/partial-date";
import { listSeries } from "../releases/series-order";
import { seasonWords } from "../spoilers/spoiler-view";
import type { Completion } from "./completion";
import { buildRecordIndex, findRecords } from "./record-index";

type Found = Completion & {
  /** What it is found by. */
  text: string;
};

const textOf = ({ text }: Found) => text;

/** Without what it was found by. */
const shown = (found: readonly Found[]): Completion[] => found.map(({ text: _, ...one }) => one);

const sources = memoizeByWiki("completeSources", (wiki) =>
  buildRecordIndex(
    [...wiki.sources.values()].map((source) => foundSource(wiki, source)),
    textOf,
  ),
);

function foundSource(wiki: Wiki, source: Source): Found {
  const { id, title, publisher, kind, date, reveals } = source;
  const detail = [publisher, ...(date ? [formatDate(date)] : [])].join(", ");
  const text = `${title} ${publisher} ${id}`;
  if (!reveals) return { insert: id, label: title, detail, text };
  const spoiler = seasonWords(wiki, [reveals.season]);
  return { insert: id, label: SOURCE_KINDS[kind], detail, spoiler, text };
}

/** Sources by words of their title, publisher or id. */
export const completeSource = (wiki: Wiki, query: string, limit: number): Completion[] =>
  shown(findRecords(sources(wiki), query, limit));

const quotes = memoizeByWiki("completeQuotes", (wiki) =>
  buildRecordIndex(
    listArticles(wiki, "quotes").map(({ id, frontmatter }): Found => {
      const { speaker, role, reveals } = frontmatter;
      const summary = speaker && wiki.summaries.get(speaker.article);
      const who = summary && summary.reveals.length === 0 ? summary.title : role;
      return {
        insert: slugOf(id),
        // The title of a quote that is a spoiler has none of its words.
        label: summaryOf(wiki, id).title,
        detail: who,
        ...(reveals && { spoiler: seasonWords(wiki, [reveals.season]) }),
        text: `${quoteWords(frontmatter)} ${who} ${slugOf(id)}`,
      };
    }),
    textOf,
  ),
);

/** Quotes by their words, or by who said them. */
export const completeQuote = (wiki: Wiki, query: string, limit: number): Completion[] =>
  shown(findRecords(quotes(wiki), query, limit));

const images = memoizeByWiki("completeImages", (wiki) =>
  buildRecordIndex(
    [...wiki.images.values()].map(({ id, title, alt, credit }): Found => {
      return { insert: id, label: title, detail: credit, text: `${title} ${alt} ${id}` };
    }),
    textOf,
  ),
);

/** Images by words of their title or description. */
export const completeImage = (wiki: Wiki, query: string, limit: number): Completion[] =>
  shown(findRecords(images(wiki), query, limit));

const seasons = memoizeByWiki("completeSeasons", (wiki) =>
  buildRecordIndex(
    listSeries(wiki).flatMap(({ id, frontmatter: { title, seasons } }) =>
      seasons.map(({ number, released }): Found => {
        const insert = `${slugOf(id)}/${number}`;
        const label = `${title}, season ${number}`;
        return { insert, label, detail: formatDate(released), text: `${label} ${insert}` };
      }),
    ),
    textOf,
  ),
);

/** Seasons as a spoiler names them. */
export const completeSeason = (wiki: Wiki, query: string, limit: number): Completion[] =>
  shown(findRecords(seasons(wiki), query, limit));
