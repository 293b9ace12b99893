import type { BlockContent, RootContent } from "mdast";
import type { Article } from "../content/article";
import type { Wiki } from "../content/wiki";
import { plural } from "../kinds/plural";
import type { ArticleView } from "../views/article/article-view";
import { buildChronology } from "../views/article/chronology-view";
import { buildEpisodes, type EpisodesView } from "../views/article/episodes-view";
import type { InfoItem, InfoRow } from "../views/article/info-rows";
import {
  citationMarks,
  factParts,
  joined,
  list,
  paragraphNode,
  quoteBlock,
  spoilerLine,
  strong,
  textNode,
  wikiLink,
} from "./markdown-nodes";

export const heading = (depth: 1 | 2 | 3, words: string): RootContent => ({
  type: "heading",
  depth,
  children: [textNode(words)],
});

/** A section with its heading; empty without content. */
export const section = (title: string, content: readonly RootContent[]): RootContent[] =>
  content.length > 0 ? [heading(2, title), ...content] : [];

/** Facts as a list: one value after its label, several below it. */
export function factList(rows: readonly InfoRow[]): RootContent[] {
  if (rows.length === 0) return [];
  return [
    list(
      rows.map(({ label, items }): BlockContent[] => {
        const [first, ...others] = withoutDoubles(
          items.map((item) => paragraphNode(...factParts(item))),
        );
        if (first && others.length === 0)
          return [paragraphNode(strong(`${label}:`), textNode(" "), ...first.children)];
        return [
          paragraphNode(strong(`${label}:`)),
          list([first, ...others].map((one) => [one ?? paragraphNode()])),
        ];
      }),
    ),
  ];
}

/** Several spoilers of one season become one line. */
function withoutDoubles<T>(parts: readonly T[]): T[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

/** The relations of the subject. */
function relationList(relations: readonly InfoItem[]): RootContent[] {
  if (relations.length === 0) return [];
  const lines = relations.map((relation) => {
    const { spoilers, link, detail, note } = relation;
    if (spoilers.length > 0) return paragraphNode(spoilerLine(spoilers));
    const words = `, ${detail}${note ? ` (${note})` : ""}`;
    return paragraphNode(
      ...(link ? [wikiLink(link)] : []),
      textNode(words),
      ...citationMarks(relation),
    );
  });
  return [list(withoutDoubles(lines).map((line) => [line]))];
}

function episodeLists(seasons: readonly EpisodesView[]): RootContent[] {
  return seasons.flatMap((season) => [
    heading(3, `Season ${season.number}`),
    paragraphNode(
      textNode(`${plural(season.episodes.length, "episode")}, released ${season.date}.`),
      ...citationMarks({ references: season.references, uncited: false }),
    ),
    list(
      season.episodes.map(({ title, credits }) => [
        paragraphNode(
          textNode(title),
          ...credits.flatMap(({ label, people }) => [
            textNode(`, ${label} `),
            ...joined(people.map(factParts), " and "),
          ]),
        ),
      ]),
      true,
    ),
  ]);
}

/** What a page of this kind shows besides its text. */
function ownSections(wiki: Wiki, article: Article): RootContent[] {
  if (article.kind === "series")
    return section("Episodes", episodeLists(buildEpisodes(wiki, article)));
  if (article.kind !== "production") return [];
  const entries = buildChronology(wiki, article).map(({ date, until, event }) => [
    paragraphNode(
      strong(until ? `${date} to ${until}:` : `${date}:`),
      textNode(" "),
      ...factParts(event),
    ),
  ]);
  return section("Chronology", entries.length > 0 ? [list(entries)] : []);
}

/** What follows the text on an article's page, except for links to other pages. */
export function tailSections(wiki: Wiki, article: Article, view: ArticleView): RootContent[] {
  const { summary, relations, quotesBy, quotesAbout } = view;
  return [
    ...ownSections(wiki, article),
    ...section("Relations", relationList(relations)),
    ...section(`Quotes by ${summary.title}`, quotesBy.map(quoteBlock)),
    ...section(`Quotes about ${summary.title}`, quotesAbout.map(quoteBlock)),
  ];
}
