import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { SHORT } from "@/lib/authoring/content-report";
import { getWiki } from "@/lib/content/get-wiki";
import { plural } from "@/lib/kinds/plural";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { groupListed, listShort } from "@/lib/views/content-report/article-lists";

export const metadata: Metadata = specialMetadata("short");

export default async function ShortPage() {
  const wiki = await getWiki();
  const short = listShort(wiki);
  return (
    <EditorsPage
      page="short"
      empty={short.length === 0 && `There are no stubs: every article has at least ${SHORT} words.`}
    >
      <p>Articles under {SHORT} words. Short is fine where nothing more is known; don’t pad.</p>
      <HiddenGroups parts={groupListed(wiki, short)}>
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
