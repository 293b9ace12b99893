import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { groupListed, listOrphaned } from "@/lib/views/content-report/article-lists";

export const metadata: Metadata = specialMetadata("orphaned");

export default async function OrphanedPage() {
  const wiki = await getWiki();
  const orphaned = listOrphaned(wiki);
  return (
    <EditorsPage
      page="orphaned"
      empty={orphaned.length === 0 && "Every article is linked from another."}
    >
      <HiddenGroups parts={groupListed(wiki, orphaned)}>
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
