import type { Metadata } from "next";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listUncitedArticles } from "@/lib/views/maintenance";

export const metadata: Metadata = specialMetadata("uncited");

export default async function UncitedPage() {
  const uncited = listUncitedArticles(await getWiki());
  return (
    <EditorsPage
      page="uncited"
      empty={uncited.length === 0 && "Every statement of the wiki has a source."}
    >
      <p>
        Do you know where one of these can be read? Add the source, and put its{" "}
        <code>&lt;Cite/&gt;</code> in the place of <code>&lt;Uncited/&gt;</code>.
      </p>
      <ul className="mt-6 border-rule border-t">
        {uncited.map(({ link, statements, fields }) => (
          <Row key={link.href} title={<WikiAnchor link={link} />}>
            {statements.length > 0 && `${statements.length} in the text`}
            {statements.length > 0 && fields.length > 0 && ", "}
            {fields.length > 0 && (
              <>
                {fields.length} in its fields:{" "}
                <code className="wrap-anywhere">{fields.join(", ")}</code>
              </>
            )}
          </Row>
        ))}
      </ul>
    </EditorsPage>
  );
}
