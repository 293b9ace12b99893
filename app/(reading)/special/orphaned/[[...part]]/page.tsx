import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { groupListed, listOrphaned } from "@/lib/views/content-report/article-lists";
import { reportPage } from "@/lib/views/lists/report-pages";

type Props = { params: Promise<{ part?: string[] }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { part = [] } = await params;
  return reportPage("orphaned", groupListed(wiki, listOrphaned(wiki)), part.join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await find(props);
  return list ? pageMetadata(list) : {};
}

export default async function OrphanedPage(props: Props) {
  const list = await find(props);
  if (!list) notFound();
  return (
    <EditorsPage
      page="orphaned"
      list={list}
      empty={list.groups.length === 0 && "Every article is linked from another."}
    >
      <HiddenGroups parts={list.groups}>
        {(articles) => (
          <ul className="border-rule border-t">
            {articles.map(({ link, kind }) => (
              <Row key={link.href} title={<WikiAnchor link={link} />}>
                {kind}
              </Row>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </EditorsPage>
  );
}
