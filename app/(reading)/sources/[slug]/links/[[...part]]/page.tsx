import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListOfLinks } from "@/components/lists/list-of-links";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { linkPages, linksOnPage } from "@/lib/views/lists/links-list";

type Props = { params: Promise<{ slug: string; part?: string[] }> };

async function find({ params }: Props) {
  const { slug, part = [] } = await params;
  const wiki = await getWiki();
  const page = linkPages(wiki).get(["", "sources", slug, "links", ...part].join("/"));
  return page && linksOnPage(wiki, page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props);
  return page ? pageMetadata(page) : {};
}

/** What cites a source, if it is too much for its own page. */
export default async function LinksRoute(props: Props) {
  const page = await find(props);
  if (!page) notFound();
  return <ListOfLinks page={page} />;
}
