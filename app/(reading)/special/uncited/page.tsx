import type { Metadata } from "next";
import { CoveredParts } from "@/components/article/fact-cover";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listUncitedArticles, partListed } from "@/lib/views/maintenance";

export const metadata: Metadata = specialMetadata("uncited");

export default async function UncitedPage() {
  const wiki = await getWiki();
  const uncited = listUncitedArticles(wiki);
  return (
    <EditorsPage
      page="uncited"
      empty={uncited.length === 0 && "Every statement of the wiki has a source."}
    >
      <p>
        Do you know where one of these can be read? Add the source, and put its{" "}
        <code>&lt;Cite/&gt;</code> in the place of <code>&lt;Uncited/&gt;</code>.
      </p>
      <CoveredParts parts={partListed(wiki, uncited)}>
        {(articles) => (
          <ul className="mt-6 border-rule border-t">
            {articles.map(({ link, statements, fields }) => (
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
        )}
      </CoveredParts>
    </EditorsPage>
  );
}
