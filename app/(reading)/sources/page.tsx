import type { Metadata } from "next";
import { SourceLine } from "@/components/article/source-line";
import { IndexPage } from "@/components/site/index-page";
import { LetterLinks } from "@/components/site/letter-links";
import { StructuredData } from "@/components/site/structured-data";
import { getWiki } from "@/lib/content/get-wiki";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { listSourceViews } from "@/lib/views/site/index-view";
import type { SourceView } from "@/lib/views/sources/source-view";

const title = "Sources";
const description =
  "Every source used for the facts and quotes in this wiki, with the articles that cite it.";

export const metadata: Metadata = pageMetadata({ title, description, href: "/sources" });

export default async function SourcesPage() {
  const { founding, others } = listSourceViews(await getWiki());
  return (
    <>
      <IndexPage title={title} description={description}>
        <LetterLinks letters={others.map(({ letter }) => letter)} />
        <Part id="founding" title="Founding articles" sources={founding} />
        {others.map(({ letter, all }) => (
          <Part key={letter} id={letter} title={letter} sources={all} />
        ))}
      </IndexPage>
      <StructuredData graph={pageGraph({ title, description, href: "/sources" })} />
    </>
  );
}

function Part({ id, title, sources }: { id: string; title: string; sources: SourceView[] }) {
  return (
    <section aria-labelledby={id} className="mt-6">
      <h2 id={id}>{title}</h2>
      <ul className="mt-2 grid gap-2.5 leading-normal">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}
