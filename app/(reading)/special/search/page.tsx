import type { Metadata } from "next";
import { SearchGuide } from "@/components/search/search-guide";
import { SearchFrame } from "@/components/search/search-page";
import { pageMetadata } from "@/lib/seo/page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Search",
  description: "Find anything in the wiki by name or by words. The search runs in your browser.",
  href: "/special/search",
});

/**
 * The static export shows this at `/search` if there is no server: a script fetches the index and searches it.
 * Without script it links to all articles.
 */
export default function SearchHerePage() {
  return (
    <SearchFrame query="">
      <div data-search-here="" />
      <SearchGuide />
    </SearchFrame>
  );
}
