import type { Article } from "../content/article";
import { fullTitle, quoteWords, type Summary } from "../content/summary";
import { getKind, namesOfKind } from "../kinds";
import { slugOf } from "../kinds/article-id";
import type { SeasonReference } from "../kinds/field-schemas";
import type { SearchFields, SearchText, Titles } from "../kinds/kind";
import type { SectionText } from "../mdx/remark-sections";
import { joinSeasons } from "../spoilers/watch-progress";
import type { Entry, SearchableArticle, SearchablePage, SearchSeries } from "./entry";

const EMPTY: Omit<Entry, "sort" | "page"> = {
  anchor: "",
  title: "",
  names: [],
  roles: [],
  text: "",
  wrong: [],
  reveals: [],
};

/**
 * Everything in an article that a search can find, each entry with the seasons it spoils. Pure: depends on the fields
 * and the outline of the article, its summary, and what it reads from `titles`.
 */
export function buildSearchable(
  article: Article,
  summary: Summary,
  titles: Titles,
): SearchableArticle {
  const page = pageOf(summary);
  const fields = getKind(article.kind).search(article.frontmatter, titles);
  const all = [
    ...own(article, fields, page),
    ...sections(article, page),
    ...(fields.parts ?? []).map(({ type, ...part }) => ({ ...EMPTY, ...part, sort: type, page })),
  ];
  return {
    page,
    entries: all.map((entry) => ({
      ...entry,
      reveals: joinSeasons([...summary.reveals, ...entry.reveals]),
    })),
    series: article.kind === "series" ? seriesOf(article, page) : undefined,
  };
}

const pageOf = (summary: Summary): SearchablePage => ({
  href: summary.href,
  title: fullTitle(summary),
  label: namesOfKind(summary.kind).one,
  line: summary.line,
  description: summary.description,
});

/** The article as a whole. Names, roles and facts that are spoilers are separate entries. */
function own(
  { kind, frontmatter, outline }: Article,
  { names: more = [], roles: searchable = [] }: SearchFields,
  page: SearchablePage,
): Entry[] {
  if (kind === "quotes") return [quoteEntry(frontmatter, searchable, page)];
  const lead = outline.sections.find(({ heading, reveals }) => !heading && reveals.length === 0);
  const names = frontmatter.aliases.filter(({ section }) => !section);
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

function quoteEntry(
  quote: Article<"quotes">["frontmatter"],
  roles: readonly SearchText[],
  page: SearchablePage,
): Entry {
  return {
    ...EMPTY,
    sort: "quote",
    page,
    roles: roles.map(({ text }) => text),
    text: quoteWords(quote),
    wrong: quote.misquotations.map(({ text }) => text),
    reveals: quote.reveals ? [quote.reveals.season] : [],
  };
}

/** One for each section of the text except the lead, which belongs to the article itself. */
function sections(article: Article, page: SearchablePage): Entry[] {
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

const seriesOf = ({ id, frontmatter }: Article<"series">, page: SearchablePage): SearchSeries => ({
  page,
  slug: slugOf(id),
  seasons: frontmatter.seasons.map(({ episodes }) => episodes.length),
});
