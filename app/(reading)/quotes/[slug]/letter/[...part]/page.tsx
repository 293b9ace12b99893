import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListOfLinks } from "@/components/lists/list-of-links";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { facetPages, filtersOnPage } from "@/lib/views/lists/quote-lists";

type Props = { params: Promise<{ slug: string; part: string[] }> };

async function find({ params }: Props) {
  const { slug, part } = await params;
  return facetPages(await getWiki()).get(["/quotes", slug, "letter", ...part].join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props);
  return page ? pageMetadata(page) : {};
}

/** The speakers, subjects or sources of quotes that begin with a letter. */
export default async function FacetLetterRoute(props: Props) {
  const page = await find(props);
  if (!page) notFound();
  return <ListOfLinks page={filtersOnPage(page)} />;
}
