import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleRoute } from "@/components/article/article-route";
import { BrokenArticle } from "@/components/article/broken-article";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { getLastChanges } from "@/lib/git/get-last-changes";
import { parseArticleId } from "@/lib/kinds/article-id";
import { articleMetadata } from "@/lib/seo/article-metadata";
import { articleGraph } from "@/lib/seo/json-ld/article-graph";

type Props = { params: Promise<{ kind: string; slug: string }> };

async function find({ params }: Props) {
  const { kind, slug } = await params;
  const wiki = await getWiki();
  const id = parseArticleId(`${kind}/${slug}`);
  return { wiki, id, summary: id && wiki.summaries.get(id), article: id && wiki.articles.get(id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { summary } = await find(props);
  const modified = summary && (await getLastChanges()).get(summary.id)?.instant;
  return summary ? articleMetadata(summary, modified) : {};
}

export default async function Article(props: Props) {
  const { wiki, id, summary, article } = await find(props);
  if (!id || !summary) notFound();
  if (!article) return <BrokenArticle summary={summary} problems={wiki.broken.get(id) ?? []} />;
  const last = (await getLastChanges()).get(id);
  return (
    <>
      <ArticleRoute wiki={wiki} article={article} last={last} />
      {summary.reveals.length === 0 && (
        <StructuredData graph={articleGraph(wiki, article, last?.instant)} />
      )}
    </>
  );
}
