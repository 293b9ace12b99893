import type { Metadata } from "next";
import { SourceLine } from "@/components/article/source-line";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { listSourceViews } from "@/lib/views/index-view";

const title = "Sources";
const description =
  "Every document that the facts and quotations of this wiki rest on, each with the articles that cite it.";

export const metadata: Metadata = pageMetadata({ title, description, href: "/sources" });

export default async function SourcesPage() {
  const sources = listSourceViews(await getWiki());
  return (
    <>
      <IndexPage title={title} description={description}>
        <ul className="grid gap-2.5 leading-normal">
          {sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
              {source.founding && (
                <span className="ms-2 border border-ink px-1.5 font-[650] font-sign text-[0.78rem]">
                  Founding article
                </span>
              )}
            </li>
          ))}
        </ul>
      </IndexPage>
      <StructuredData graph={pageGraph({ title, description, href: "/sources" })} />
    </>
  );
}
