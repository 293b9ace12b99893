import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkColumns } from "@/components/lists/link-columns";
import { IndexPage } from "@/components/site/index-page";
import type { LinkView } from "@/lib/views/article/link";
import type { ListPage } from "@/lib/views/lists/list-page";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import { LetterNav } from "./letter-nav";
import { ListFoot } from "./list-foot";

/** A page of links in columns: what links to an article, or the filters of quotes. */
export function ListOfLinks({
  page,
}: {
  page: ListPage<HiddenGroup<{ link: LinkView; note?: string }>>;
}) {
  const { title, description, above, groups } = page;
  return (
    <IndexPage title={title} description={description} crumbs={above}>
      <LetterNav page={page} />
      <HiddenGroups parts={groups}>{(items) => <LinkColumns items={items} />}</HiddenGroups>
      <ListFoot page={page} />
    </IndexPage>
  );
}
