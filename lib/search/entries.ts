import type { Article } from "../content/article";
import { fullTitle, quoteWords, type Summary } from "../content/summary";
import { summaryOf, type Wiki } from "../content/wiki";
import { namesOfKind } from "../kinds";
import { slugOf } from "../kinds/article-id";
import type { SeasonReference } from "../kinds/field-schemas";
import type { SectionText } from "../mdx/remark-sections";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Entry, SearchablePage, SearchData, SearchSeries } from "./entry";
import { searchFields } from "./search-fields";

const EMPTY: Omit<Entry, "sort" | "page"> = {
  anchor: "",
  title: "",
  names: [],
  roles: [],
  text: "",
  wrong: [],
  reveals: [],
};

/** Everything in the wiki that a search can find, each entry with the seasons it spoils. Pure. */
export function buildSearchData(wiki: Wiki): SearchData {
  const articles = [...wiki.articles.values()];
  const pages = articles.map(({ id }) => pageOf(summaryOf(wiki, id)));
  const entries = articles.flatMap((article, page) => {
    const whole = summaryOf(wiki, article.id).reveals;
    const all = [
      ...own(wiki, article, page),
      ...sections(article, page),
      ...(searchFields(wiki, article).parts ?? []).map(({ type, ...part }) => ({
        ...EMPTY,
        ...part,
        sort: type,
        page,
      })),
    ];
    return all.map((entry) => ({ ...entry, reveals: joinSeasons([...whole, ...entry.reveals]) }));
  });
  const series = articles.flatMap((article, page) =>
    article.kind === "series" ? seriesOf(article, page) : [],
  );
  return { version: wiki.version, pages, entries, series };
}

const pageOf = (summary: Summary): SearchablePage => ({
  href: summary.href,
  title: fullTitle(summary),
  label: namesOfKind(summary.kind).one,
  line: summary.line,
  description: summary.description,
});

/** The article as a whole. Names, roles and facts that are spoilers are separate entries. */
function own(wiki: Wiki, article: Article, page: number): Entry[] {
  const { kind, frontmatter, outline } = article;
  if (kind === "quotes") return [quoteEntry(wiki, article, page)];
  const lead = outline.sections.find(({ heading, reveals }) => !heading && reveals.length === 0);
  const names = frontmatter.aliases.filter(({ section }) => !section);
  const { names: more = [], roles: searchable = [] } = searchFields(wiki, article);
  return [
    {
      ...EMPTY,
      sort: "article",
      page,
      names: [...names.filter(isOpen).map(({ name }) => name), ...more],
      roles: searchable.filter(isOpen).map(({ text }) => text),
      text: lead?.text ?? "",
    },
    ...spoilerEntries(names, ({ name }) => ({ sort: "section", page, title: name })),
    ...spoilerEntries(searchable, ({ text }) => ({ sort: "section", page, text, roles: [text] })),
  ];
}

type Revealing = { reveals?: SeasonReference | undefined };

const isOpen = ({ reveals }: Revealing) => !reveals;

/** One entry for each item that is a spoiler. */
const spoilerEntries = <R extends Revealing>(
  all: readonly R[],
  entryOf: (one: R) => Pick<Entry, "sort" | "page"> & Partial<Entry>,
): Entry[] =>
  all.flatMap((one) =>
    one.reveals ? [{ ...EMPTY, ...entryOf(one), reveals: [one.reveals.season] }] : [],
  );

function quoteEntry(wiki: Wiki, article: Article<"quotes">, page: number): Entry {
  const quote = article.frontmatter;
  return {
    ...EMPTY,
    sort: "quote",
    page,
    roles: (searchFields(wiki, article).roles ?? []).map(({ text }) => text),
    text: quoteWords(quote),
    wrong: quote.misquotations.map(({ text }) => text),
    reveals: quote.reveals ? [quote.reveals.season] : [],
  };
}

/** One for each section of the text except the lead, which belongs to the article itself. */
function sections(article: Article, page: number): Entry[] {
  const { kind, frontmatter, outline } = article;
  const always = kind === "quotes" && frontmatter.reveals ? [frontmatter.reveals.season] : [];
  const aliases = kind === "quotes" ? [] : frontmatter.aliases;
  return outline.sections.flatMap((section): Entry[] => {
    const { heading, text, reveals } = section;
    const isLead = !heading && reveals.length === 0 && kind !== "quotes";
    if (isLead || (!heading && !text)) return [];
    const names = isFirst(outline.sections, section)
      ? aliases.filter(({ section }) => section && section === heading?.text)
      : [];
    const place = { page, anchor: heading?.id ?? "", title: heading?.text ?? "" };
    return [
      {
        ...EMPTY,
        ...place,
        sort: "section",
        names: names.filter(isOpen).map(({ name }) => name),
        text,
        reveals: [...always, ...reveals],
      },
      ...spoilerEntries(names, ({ name }) => ({ ...place, sort: "section", names: [name] })),
    ];
  });
}

/** The names of a section belong to its first part, which is outside of the spoilers in it. */
const isFirst = (sections: readonly SectionText[], section: SectionText) =>
  sections.find(({ heading }) => heading?.id === section.heading?.id) === section;

function seriesOf({ id, frontmatter }: Article<"series">, page: number): SearchSeries[] {
  return [
    { page, slug: slugOf(id), seasons: frontmatter.seasons.map(({ episodes }) => episodes.length) },
  ];
}
