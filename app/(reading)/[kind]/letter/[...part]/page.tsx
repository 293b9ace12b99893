import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListOfArticles } from "@/components/lists/list-of-articles";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { kindPages } from "@/lib/views/lists/kind-list";

type Props = { params: Promise<{ kind: string; part: string[] }> };

async function find({ params }: Props) {
  const { kind, part } = await params;
  return kindPages(await getWiki()).get(["", kind, "letter", ...part].join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await find(props);
  return page ? pageMetadata(page) : {};
}

/** The articles of a kind that begin with a letter. */
export default async function LetterRoute(props: Props) {
  const page = await find(props);
  if (!page) notFound();
  return <ListOfArticles page={page} />;
}
