import type { Article } from "../content/article";
import { type ArticleId, slugOf } from "../content/article-id";
import type { SeasonReference } from "../content/schema/fields";
import { fullTitle, type Summary, wordsOf } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import type { Passage } from "../mdx/remark-passages";
import { kindNames } from "../site";
import { formatDate } from "../time/partial-date";
import type { Entry, SearchData, SearchPage, SearchSeries } from "./entry";
import { rolesOf } from "./roles";

const EMPTY: Omit<Entry, "sort" | "page"> = {
  anchor: "",
  title: "",
  names: [],
  roles: [],
  text: "",
  wrong: [],
  reveals: [],
};

/** Everything in the wiki that a search can find, each entry with what it reveals. Pure. */
export function buildSearchData(wiki: Wiki): SearchData {
  const articles = [...wiki.articles.values()];
  const pages = articles.map(({ id }) => pageOf(summaryOf(wiki, id)));
  const entries = articles.flatMap((article, page) => [
    ...own(wiki, article, page),
    ...sections(article, page),
    ...(article.kind === "series" ? episodes(article, page) : []),
  ]);
  const series = articles.flatMap((article, page) =>
    article.kind === "series" ? seriesOf(article, page) : [],
  );
  return { version: wiki.version, pages, entries, series };
}

const pageOf = (summary: Summary): SearchPage => ({
  href: summary.href,
  title: fullTitle(summary),
  label: kindNames[summary.kind].one,
  line: summary.line,
  description: summary.description,
});

/** The article as a whole. What its facts give away is an entry of its own. */
function own(wiki: Wiki, article: Article, page: number): Entry[] {
  const { kind, frontmatter, outline } = article;
  if (kind === "quotes") return [quoteEntry(wiki, article, page)];
  const lead = outline.passages.find(({ heading, reveals }) => !heading && reveals.length === 0);
  const facts = listFacts(article);
  const names = frontmatter.aliases.flatMap(({ name, section }) => (section ? [] : [name]));
  return [
    {
      ...EMPTY,
      sort: "article",
      page,
      names: [...names, ...otherNames(article)],
      roles: [
        ...rolesOf(wiki, article),
        ...facts.filter(({ reveals }) => !reveals).map(({ text }) => text),
      ],
      text: lead?.text ?? "",
    },
    ...facts.flatMap(({ text, reveals }): Entry[] =>
      reveals ? [{ ...EMPTY, sort: "section", page, text, reveals: [reveals.season] }] : [],
    ),
  ];
}

type Fact = { text: string; reveals?: SeasonReference | undefined };

function listFacts({ kind, frontmatter }: Article): Fact[] {
  if (kind !== "heroes" && kind !== "characters") return [];
  const { real_name, occupation, powers, skills } = frontmatter;
  return [real_name, occupation, ...powers, ...skills].flatMap((fact) => fact ?? []);
}

const otherNames = ({ kind, frontmatter }: Article) =>
  kind === "series" ? [frontmatter.full_title] : [];

function quoteEntry(wiki: Wiki, { frontmatter: quote }: Article<"quotes">, page: number): Entry {
  const title = (id: ArticleId) => summaryOf(wiki, id).title;
  const speaker = quote.speaker ? `${title(quote.speaker.article)}, ${quote.role}` : quote.role;
  return {
    ...EMPTY,
    sort: "quote",
    page,
    roles: [speaker, quote.subjects.map(({ article }) => title(article)).join(", ")],
    text: wordsOf(quote),
    wrong: quote.misquotations.map(({ text }) => text),
    reveals: quote.reveals ? [quote.reveals.season] : [],
  };
}

/** One for each passage of the text but the lead, which belongs to the article itself. */
function sections(article: Article, page: number): Entry[] {
  const { kind, frontmatter, outline } = article;
  const always = kind === "quotes" && frontmatter.reveals ? [frontmatter.reveals.season] : [];
  const aliases = kind === "quotes" ? [] : frontmatter.aliases;
  return outline.passages.flatMap((passage): Entry[] => {
    const { heading, text, reveals } = passage;
    const isLead = !heading && reveals.length === 0 && kind !== "quotes";
    if (isLead || (!heading && !text)) return [];
    return [
      {
        ...EMPTY,
        sort: "section",
        page,
        anchor: heading?.id ?? "",
        title: heading?.text ?? "",
        names: isFirst(outline.passages, passage)
          ? aliases.flatMap(({ name, section }) =>
              section && section === heading?.text ? [name] : [],
            )
          : [],
        text,
        reveals: [...new Set([...always, ...reveals])],
      },
    ];
  });
}

/** The names of a section are those of its first passage, which a cover in it does not hold. */
const isFirst = (passages: readonly Passage[], passage: Passage) =>
  passages.find(({ heading }) => heading?.id === passage.heading?.id) === passage;

function episodes({ frontmatter }: Article<"series">, page: number): Entry[] {
  const { title, seasons } = frontmatter;
  return seasons.flatMap((season): Entry[] => {
    const name = `${title}, season ${season.number}`;
    return [
      {
        ...EMPTY,
        sort: "season",
        page,
        anchor: `s${season.number}`,
        title: name,
        text: `${season.episodes.length} episodes, released ${formatDate(season.released)}. ${season.note ?? ""}`.trim(),
      },
      ...season.episodes.map(
        (episode): Entry => ({
          ...EMPTY,
          sort: "episode",
          page,
          anchor: `s${season.number}e${episode.number}`,
          title: episode.title,
          roles: [`${name}, episode ${episode.number}`],
        }),
      ),
    ];
  });
}

function seriesOf({ id, frontmatter }: Article<"series">, page: number): SearchSeries[] {
  return [
    { page, slug: slugOf(id), seasons: frontmatter.seasons.map(({ episodes }) => episodes.length) },
  ];
}
