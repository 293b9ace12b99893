import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkWords } from "@/components/article/link-words";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { getWiki } from "@/lib/content/get-wiki";
import { plural } from "@/lib/kinds/plural";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { reportPage } from "@/lib/views/lists/report-pages";
import { listWanted } from "@/lib/views/site/index-view";

type Props = { params: Promise<{ part?: string[] }> };

async function find({ params }: Props) {
  const { part = [] } = await params;
  return reportPage("wanted", listWanted(await getWiki()), part.join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await find(props);
  return list ? pageMetadata(list) : {};
}

export default async function WantedPage(props: Props) {
  const list = await find(props);
  if (!list) notFound();
  return (
    <EditorsPage
      page="wanted"
      list={list}
      empty={list.groups.length === 0 && "Nothing is wanted: every link has an article."}
    >
      <p>
        To write one, follow its name, or add a file to <code>content/</code>; the contributor’s
        guide shows how.
      </p>
      <HiddenGroups parts={list.groups}>
        {(wanted, { spoilers }) => (
          <ul className="mt-6 border-rule border-t">
            {wanted.map(({ slug, title, linkedFrom, others }) => (
              <Row
                key={slug}
                // Browsers open a spoiler when an address points inside it.
                id={spoilers.length === 0 ? slug : undefined}
                title={
                  <a
                    className="text-wanted"
                    href={`/new?title=${encodeURIComponent(title)}`}
                    rel="nofollow"
                  >
                    {title}
                  </a>
                }
              >
                <HiddenGroups parts={linkedFrom}>
                  {(links) => (
                    <>
                      linked from <LinkWords links={links} />
                    </>
                  )}
                </HiddenGroups>
                {others > 0 && `and ${plural(others, "other")}`}
              </Row>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </EditorsPage>
  );
}
