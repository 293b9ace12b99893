import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { parseSearchParams } from "@/lib/request/search-params";
import { getSearch } from "@/lib/views/search/get-search-index";
import { buildSearchView } from "@/lib/views/search/search-view";

type Params = Record<"q" | "page", string | string[] | undefined>;
type Props = { searchParams: Promise<Params> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = parseSearchParams((await searchParams).q);
  return {
    title: query ? `${query} · Search` : "Search",
    description: "Find heroes, people, series, episodes, places and quotes by name or by words.",
  };
}

export default async function SearchRoute({ searchParams }: Props) {
  const params = await searchParams;
  const { wiki, index } = await getSearch();
  return <SearchPage view={buildSearchView(wiki, index, params)} />;
}
