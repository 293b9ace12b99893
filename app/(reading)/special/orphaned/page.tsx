import type { Metadata } from "next";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listOrphaned } from "@/lib/views/maintenance";

export const metadata: Metadata = specialMetadata("orphaned");

export default async function OrphanedPage() {
  const orphaned = listOrphaned(await getWiki());
  return (
    <EditorsPage
      page="orphaned"
      empty={orphaned.length === 0 && "Every article is linked from another."}
    >
      <ul className="border-rule border-t">
        {orphaned.map(({ link, kind }) => (
          <Row key={link.href} title={<WikiAnchor link={link} />}>
            {kind}
          </Row>
        ))}
      </ul>
    </EditorsPage>
  );
}
