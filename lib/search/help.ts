import { memoizeByKey } from "../state/memoize-by-key";
import type { Entry, SearchableArticle } from "./entry";
import { type ParsedQuery, parseQuery, type QueryWord } from "./parse-query";
import { type Ranked, rank } from "./rank";
import { buildSearchIndex, type SearchIndex } from "./search-index";
import type { Vocabulary } from "./vocabulary";

/** What results of the help pages are called. */
export const HELP_LABEL = "Help";

/** A help page, as the search needs it. */
export type HelpText = {
  href: string;
  title: string;
  description: string;
  /** What people also call what it explains. */
  keywords: readonly string[];
  /** Whether its sections are found by their text alone, since their headings are names of something else. */
  isReference: boolean;
  /** Its text by section; the first may have no heading. */
  sections: readonly { heading: { id: string; text: string } | undefined; text: string }[];
};

/** What can be found of a help page: the page by its title, each section by its heading. Nothing in it is a spoiler. */
export function buildSearchableHelp(help: HelpText): SearchableArticle {
  const { href, title, description, keywords, isReference, sections } = help;
  const page = { href, title, label: HELP_LABEL, line: undefined, description };
  const own = { sort: "help" as const, page, names: [], roles: [], wrong: [], reveals: [] };
  const lead = sections.find(({ heading }) => !heading)?.text ?? "";
  const entries: Entry[] = [
    {
      ...own,
      anchor: "",
      title: "",
      names: [title],
      roles: [...keywords],
      text: `${description} ${lead}`.trim(),
    },
    ...sections.flatMap(({ heading, text }) =>
      heading
        ? [
            {
              ...own,
              anchor: heading.id,
              title: isReference ? "" : heading.text,
              text: isReference ? `${heading.text}: ${text}` : text,
            },
          ]
        : [],
    ),
  ];
  return { page, entries, series: undefined };
}

/**
 * The help pages have an index of their own: what the words of articles are worth, and what a misspelled word may mean in them,
 * does not depend on the guide. It is built once, since the guide changes only with the program.
 */
const indexOf = memoizeByKey((articles: readonly SearchableArticle[]) =>
  buildSearchIndex({ version: "", articles }),
);

/** Entries of help pages that match a query, and all that is needed to show them. */
export type FoundHelp = { index: SearchIndex; parsed: ParsedQuery; ranked: Ranked[] };

/**
 * The help pages that match, best first, with scores as those of articles, but lower if an article has all words of the query. They
 * have all of them; if no article was found, half of them are enough.
 * @param found the articles that match
 */
export function rankHelp(
  { data, vocabulary }: SearchIndex,
  query: string,
  found: readonly Ranked[],
): FoundHelp | undefined {
  if (!data.help?.length) return undefined;
  const index = indexOf(data.help);
  const parsed = parseQuery(query, withoutTypos(index.vocabulary, vocabulary));
  // Nearly all queries of readers end here.
  const isIn = ({ weight, guesses }: QueryWord) => weight < 1 || guesses.size > 0;
  if (found.length > 0 && !parsed.words.every(isIn)) return undefined;
  const best = found.reduce((most, { points }) => Math.max(most, points), 0);
  const least = found.length > 0 ? 1 : 0.5;
  const weight = found.some(({ share }) => share === 1) ? BELOW_EQUAL : 1;
  const ranked = rank(index, parsed, () => true, { leastBest: best })
    .filter(({ share }) => share >= least)
    .map((one) => ({ ...one, score: one.score * weight }));
  return { index, parsed, ranked };
}

/** The weight of help pages if an article has all words too: few readers write. */
const BELOW_EQUAL = 0.3;

/** The words of the guide, in which a word that the articles have is not taken for a misspelled other one. */
const withoutTypos = (guide: Vocabulary, wiki: Vocabulary): Vocabulary => ({
  has: guide.has,
  guess: (typed, unfinished) => guide.guess(typed, unfinished, !wiki.has(typed)),
});
