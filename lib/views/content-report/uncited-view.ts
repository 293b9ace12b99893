import { findUncited } from "../../authoring/content-report";
import type { Article } from "../../content/article";
import { getArticle, summaryOf, type Wiki } from "../../content/wiki";
import { hrefFromId, hrefOfPart } from "../../kinds/article-id";
import type { TextStatement } from "../../mdx/remark-require-citations";
import { buildChronology } from "../article/chronology-view";
import { buildEpisodes } from "../article/episodes-view";
import type { InfoItem } from "../article/info-rows";
import { buildInfobox, buildRelations } from "../article/infobox";
import { groupBySpoiler, type HiddenGroup } from "../spoilers/split-hidden";
import { type Listed, listed, listedByTitle } from "./article-lists";

/** A statement without a source: its words and its address. */
export type UncitedStatement = {
  href: string;
  /** The heading above the sentence, or the name of the fact such as “Powers”. */
  label: string;
  text: string;
};

export type UncitedArticleView = Listed & {
  statements: HiddenGroup<UncitedStatement>[];
  /** The number of facts that the page does not show as text. */
  others: number;
};

type UncitedFact = UncitedStatement & { reveals: readonly string[] };

/** Articles with statements that lack a source, with all of them, sentences first. */
export function listUncitedArticles(wiki: Wiki): UncitedArticleView[] {
  const articles = findUncited(wiki).flatMap(({ id, fields }): UncitedArticleView[] => {
    const article = wiki.articles.get(id);
    if (!article) return [];
    const facts = listFacts(wiki, article);
    // The list already hides the article's own spoilers.
    const whole = summaryOf(wiki, id).reveals;
    const all = [...article.outline.uncited.map((one) => ofText(article, one)), ...facts];
    return [
      {
        ...listed(wiki, id),
        statements: groupBySpoiler(wiki, all, ({ reveals }) =>
          reveals.filter((season) => !whole.includes(season)),
        ),
        others: facts.length === 0 ? fields.length : 0,
      },
    ];
  });
  return listedByTitle(articles);
}

const LONGEST = 240;

/** A statement can be a table, which may be long. */
function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, words.lastIndexOf(" ", LONGEST))}\u00a0…`;
}

const ofText = (
  { id, outline }: Article,
  { name, section, reveals = [] }: TextStatement,
): UncitedFact => ({
  href: section ? hrefOfPart(hrefFromId(id), section) : hrefFromId(id),
  label: outline.headings.find((heading) => heading.id === section)?.text ?? "Introduction",
  text: shortened(name),
  reveals,
});

/** The facts of an article that lack a source, as its page shows them. */
function listFacts(wiki: Wiki, article: Article): UncitedFact[] {
  const at = (place: string, label: string, items: readonly InfoItem[]): UncitedFact[] =>
    items
      .filter(({ uncited }) => uncited)
      .map(({ text, detail, note, context, spoilers }) => ({
        href: hrefOfPart(hrefFromId(article.id), place),
        label,
        text: [text, detail, note && `(${note})`, ...context.map((one) => one.text)]
          .filter(Boolean)
          .join(", "),
        reveals: spoilers.map(({ name }) => name),
      }));
  const series = getArticle(wiki, article.id, "series");
  const production = getArticle(wiki, article.id, "production");
  return [
    ...buildInfobox(wiki, article).flatMap(({ label, items }) => at("facts", label, items)),
    ...at("relations", "Relations", buildRelations(wiki, article)),
    ...(series ? buildEpisodes(wiki, series) : []).flatMap((season) =>
      season.episodes.flatMap(({ id, number, title, credits }) =>
        credits.flatMap(({ label, people }) =>
          at(id, `Season ${season.number}, episode ${number}, “${title}”, ${label}`, allOf(people)),
        ),
      ),
    ),
    ...(production ? buildChronology(wiki, production) : []).flatMap(({ date, event }) =>
      at("chronology", date, [event]),
    ),
  ];
}

/** Of names in a row that lack a source, only the last is marked; this marks all. */
function allOf(people: readonly InfoItem[]): InfoItem[] {
  return people.map((person, index) => {
    const marked = people.slice(index).find((one) => one.uncited || one.references.length > 0);
    return { ...person, uncited: marked?.uncited ?? false };
  });
}
