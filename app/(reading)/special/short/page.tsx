import type { Metadata } from "next";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listShort, SHORT } from "@/lib/views/maintenance";

export const metadata: Metadata = specialMetadata("short");

export default async function ShortPage() {
  const short = listShort(await getWiki());
  return (
    <EditorsPage page="short" empty={short.length === 0 && `No article has under ${SHORT} words.`}>
      <p>
        Under {SHORT} words. Short is no fault where nothing more is known: better few true words
        than many padded ones.
      </p>
      <ul className="mt-6 border-rule border-t">
        {short.map(({ link, kind, words }) => (
          <Row key={link.href} title={<WikiAnchor link={link} />}>
            {words} words · {kind}
          </Row>
        ))}
      </ul>
    </EditorsPage>
  );
}
