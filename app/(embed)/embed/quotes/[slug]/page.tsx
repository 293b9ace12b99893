import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmbedCard } from "@/components/quote/embed-card";
import { getWiki } from "@/lib/content/get-wiki";
import { getArticle } from "@/lib/content/wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { buildEmbedView } from "@/lib/views/quotes/embed-view";

type Props = { params: Promise<{ slug: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const id = parseArticleId(`quotes/${(await params).slug}`);
  const article = id && getArticle(wiki, id, "quotes");
  return article && buildEmbedView(wiki, article);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  if (!view) return {};
  const { title, description, quote } = view;
  return { title, description, alternates: { canonical: quote.href } };
}

/** One quote as other sites show it, in a frame. */
export default async function EmbedRoute(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  return <EmbedCard view={view} />;
}
