import type { Metadata } from "next";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listWanted } from "@/lib/views/index-view";

export const metadata: Metadata = specialMetadata("wanted");

export default async function WantedPage() {
  const wanted = listWanted(await getWiki());
  return (
    <EditorsPage
      page="wanted"
      empty={wanted.length === 0 && "Nothing is wanted: every link leads to an article."}
    >
      <p>
        To write one, add a file under <code>content/</code>; the contributor’s guide says how.
      </p>
      <ul className="mt-6 border-rule border-t">
        {wanted.map(({ slug, title, linkedFrom }) => (
          <Row key={slug} id={slug} title={<span className="text-wanted">{title}</span>}>
            wanted by{" "}
            {linkedFrom.map((link, index) => (
              <span key={link.href}>
                {index > 0 && ", "}
                <WikiAnchor link={link} />
              </span>
            ))}
          </Row>
        ))}
      </ul>
    </EditorsPage>
  );
}
