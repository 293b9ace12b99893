import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleRoute } from "@/components/article/article-route";
import { BrokenArticle } from "@/components/article/broken-article";
import { ListOfLinks } from "@/components/lists/list-of-links";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { getArticle } from "@/lib/content/wiki";
import { getLastChanges } from "@/lib/git/get-last-changes";
import { parseArticleId } from "@/lib/kinds/article-id";
import { articleMetadata } from "@/lib/seo/article-metadata";
import { articleGraph } from "@/lib/seo/json-ld/article-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { facetPages, filtersOnPage } from "@/lib/views/lists/quote-lists";
import { oembedHref } from "@/lib/views/quotes/embed-view";

type Props = { params: Promise<{ slug: string }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { slug } = await params;
  const id = parseArticleId(`quotes/${slug}`);
  const facet = facetPages(wiki).get(`/quotes/${slug}`);
  return { wiki, id, summary: id && wiki.summaries.get(id), facet };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { summary, facet } = await find(props);
  if (facet) return pageMetadata(facet);
  if (!summary) return {};
  const modified = (await getLastChanges()).get(summary.id)?.instant;
  const { alternates, ...metadata } = articleMetadata(summary, modified);
  const types = {
    ...alternates?.types,
    "application/json+oembed": [{ url: oembedHref(summary.href), title: summary.title }],
  };
  return { ...metadata, alternates: { ...alternates, types } };
}

/** A quote, or all speakers, subjects, series or sources of quotes. */
export default async function QuoteRoute(props: Props) {
  const { wiki, id, summary, facet } = await find(props);
  if (facet) return <ListOfLinks page={filtersOnPage(facet)} />;
  if (!id || !summary) notFound();
  const article = getArticle(wiki, id, "quotes");
  if (!article) return <BrokenArticle summary={summary} problems={wiki.broken.get(id) ?? []} />;
  const last = (await getLastChanges()).get(id);
  return (
    <>
      <ArticleRoute wiki={wiki} article={article} last={last} />
      <StructuredData graph={articleGraph(wiki, article, last?.instant)} />
    </>
  );
}
