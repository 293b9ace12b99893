import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleList } from "@/components/article/article-list";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { namesOfKind } from "@/lib/kinds";
import { isKind } from "@/lib/kinds/article-id";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { listSummaries } from "@/lib/views/site/index-view";
import { groupSummaries } from "@/lib/views/spoilers/split-hidden";

type Props = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind } = await params;
  if (!isKind(kind)) return {};
  const { title, description } = namesOfKind(kind);
  return pageMetadata({ title, description, href: `/${kind}` });
}

export default async function KindPage({ params }: Props) {
  const { kind } = await params;
  if (!isKind(kind)) notFound();
  const { title, description } = namesOfKind(kind);
  const wiki = await getWiki();
  return (
    <>
      <IndexPage title={title} description={description}>
        <HiddenGroups parts={groupSummaries(wiki, listSummaries(wiki, kind))}>
          {(articles) => <ArticleList articles={articles} />}
        </HiddenGroups>
      </IndexPage>
      <StructuredData graph={pageGraph({ title, description, href: `/${kind}` })} />
    </>
  );
}
