import type { Metadata } from "next";
import { SearchGuide } from "@/components/search/search-guide";
import { SearchFrame } from "@/components/search/search-page";

export const metadata: Metadata = {
  title: "Search",
  description:
    "Find anything in the wiki by name or by words, without a server: the browser itself searches.",
  robots: { index: false },
};

/**
 * What the mirror shows at `/search` where no server answers: a script searches the index, which
 * it fetches. Without script it leads on to all articles.
 */
export default function SearchHerePage() {
  return (
    <SearchFrame query="">
      <div data-search-here="" />
      <SearchGuide />
    </SearchFrame>
  );
}
