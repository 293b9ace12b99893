import { ArticleList } from "@/components/article/article-list";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import type { Summary } from "@/lib/content/summary";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import type { ListPage } from "@/lib/views/lists/list-page";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import { LetterNav } from "./letter-nav";
import { ListFoot } from "./list-foot";

/**
 * A page of the articles of one kind: all of them, the index of letters, or a letter.
 * @param most shown below the index of letters
 */
export function ListOfArticles({
  page,
  most = [],
}: {
  page: ListPage<HiddenGroup<Summary>>;
  most?: readonly Summary[];
}) {
  const { title, description, above, letters, isFirst, groups } = page;
  return (
    <>
      <IndexPage title={title} description={description} crumbs={above}>
        <LetterNav page={page} />
        {isFirst && letters.length > 0 && (
          <section aria-labelledby="most-linked">
            <h2 id="most-linked">Most linked</h2>
            <div className="mt-3">
              <ArticleList articles={most} />
            </div>
          </section>
        )}
        <HiddenGroups parts={groups}>
          {(articles) => <ArticleList articles={articles} />}
        </HiddenGroups>
        <ListFoot page={page} />
      </IndexPage>
      <StructuredData graph={pageGraph(page, { above })} />
    </>
  );
}
