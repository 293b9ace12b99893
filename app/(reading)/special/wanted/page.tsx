import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkWords } from "@/components/article/link-words";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listWanted } from "@/lib/views/site/index-view";

export const metadata: Metadata = specialMetadata("wanted");

export default async function WantedPage() {
  const parts = listWanted(await getWiki());
  return (
    <EditorsPage
      page="wanted"
      empty={parts.length === 0 && "Nothing is wanted: every link has an article."}
    >
      <p>
        To write one, add a file to <code>content/</code>; the contributor’s guide shows how.
      </p>
      <HiddenGroups parts={parts}>
        {(wanted, { spoilers }) => (
          <ul className="mt-6 border-rule border-t">
            {wanted.map(({ slug, title, linkedFrom }) => (
              <Row
                key={slug}
                // Browsers open a spoiler when an address points inside it.
                id={spoilers.length === 0 ? slug : undefined}
                title={<span className="text-wanted">{title}</span>}
              >
                <HiddenGroups parts={linkedFrom}>
                  {(links) => (
                    <>
                      linked from <LinkWords links={links} />
                    </>
                  )}
                </HiddenGroups>
              </Row>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </EditorsPage>
  );
}
