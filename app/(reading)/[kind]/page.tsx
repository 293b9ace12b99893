import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListOfArticles } from "@/components/lists/list-of-articles";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { kindPages } from "@/lib/views/lists/kind-list";
import { mostLinked } from "@/lib/views/lists/most-linked";

type Props = { params: Promise<{ kind: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  return { wiki, page: kindPages(wiki).get(`/${(await params).kind}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await find(props);
  return page ? pageMetadata(page) : {};
}

export default async function KindPage(props: Props) {
  const { wiki, page } = await find(props);
  if (!page) notFound();
  const most = page.letters.length > 0 ? mostLinked(wiki).get(page.href) : undefined;
  return <ListOfArticles page={page} most={most} />;
}
