import type { HeroLine } from "../kinds/hero-line";
import type { Marked } from "./excerpt";
import type { Jump } from "./quick-jump";
import type { SearchResult, SearchResults } from "./search";

/** A row of search results, which is one link: its address and its texts in order, each with its CSS class. */
export type Hit = {
  href: string;
  line: HeroLine | undefined;
  texts: readonly { className: string; parts: Marked }[];
};

const hitOfJump = ({ href, title, line }: Jump, why: string): Hit => ({
  href,
  line,
  texts: [
    { className: "hit-title", parts: [title] },
    { className: "hit-where", parts: [why] },
  ],
});

export function hitOfResult({ href, line, ...result }: SearchResult): Hit {
  const { title, label, section, excerpt, misquotation } = result;
  const wrong = misquotation && `“${misquotation}” is a misquote. The actual words:`;
  const texts = [
    { className: "hit-title", parts: title },
    { className: "hit-where", parts: [section ? `${label} › ${section}` : label] },
    { className: "hit-wrong", parts: [wrong ?? ""] },
    { className: "hit-text", parts: excerpt },
  ];
  return { href, line, texts: texts.filter(({ parts }) => parts.join("") !== "") };
}

/** The rows of an answer, in order. */
export const hitsOf = ({
  jump,
  found,
  nearest = [],
}: Pick<SearchResults, "jump" | "found"> & Partial<Pick<SearchResults, "nearest">>): Hit[] => [
  ...(jump ? [hitOfJump(jump, "Best match")] : []),
  ...found.map(hitOfResult),
  ...nearest.map((one) => hitOfJump(one, "Did you mean this?")),
];
