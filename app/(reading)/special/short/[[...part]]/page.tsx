import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { SHORT } from "@/lib/authoring/content-report";
import { getWiki } from "@/lib/content/get-wiki";
import { plural } from "@/lib/kinds/plural";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { groupListed, listShort } from "@/lib/views/content-report/article-lists";
import { reportPage } from "@/lib/views/lists/report-pages";

type Props = { params: Promise<{ part?: string[] }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { part = [] } = await params;
  return reportPage("short", groupListed(wiki, listShort(wiki)), part.join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await find(props);
  return list ? pageMetadata(list) : {};
}

export default async function ShortPage(props: Props) {
  const list = await find(props);
  if (!list) notFound();
  return (
    <EditorsPage
      page="short"
      list={list}
      empty={
        list.groups.length === 0 && `There are no stubs: every article has at least ${SHORT} words.`
      }
    >
      <p>Articles under {SHORT} words. Short is fine where nothing more is known; don’t pad.</p>
      <HiddenGroups parts={list.groups}>
        {(articles) => (
          <ul className="mt-6 border-rule border-t">
            {articles.map(({ link, kind, words }) => (
              <Row key={link.href} title={<WikiAnchor link={link} />}>
                {plural(words, "word")} · {kind}
              </Row>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </EditorsPage>
  );
}
