import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListOfLinks } from "@/components/lists/list-of-links";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { linkPages, linksOnPage } from "@/lib/views/lists/links-list";

type Props = { params: Promise<{ kind: string; slug: string; part?: string[] }> };

async function find({ params }: Props) {
  const { kind, slug, part = [] } = await params;
  const wiki = await getWiki();
  const page = linkPages(wiki).get(["", kind, slug, "links", ...part].join("/"));
  return page && linksOnPage(wiki, page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props);
  return page ? pageMetadata(page) : {};
}

/** What links to an article, or cites a source (`/sources/…/links`), if it is too much for its own page. */
export default async function LinksRoute(props: Props) {
  const page = await find(props);
  if (!page) notFound();
  return <ListOfLinks page={page} />;
}
