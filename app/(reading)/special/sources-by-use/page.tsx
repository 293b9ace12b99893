import type { Metadata } from "next";
import { SourceLine } from "@/components/article/source-line";
import { EditorsPage } from "@/components/site/editors-page";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listSourcesByUse } from "@/lib/views/content-report/article-lists";

export const metadata: Metadata = specialMetadata("sources-by-use");

export default async function SourcesByUsePage() {
  const sources = listSourcesByUse(await getWiki());
  return (
    <EditorsPage page="sources-by-use" empty={sources.length === 0 && "There are no sources yet."}>
      <ul className="border-rule border-t leading-normal">
        {sources.map(({ source, uses }) => (
          <li key={source.id} className="grid grid-cols-[3rem_1fr] border-rule border-b py-2">
            <b className="font-[720] font-sign">{uses}</b>
            <div>
              <SourceLine source={source} />
            </div>
          </li>
        ))}
      </ul>
    </EditorsPage>
  );
}
