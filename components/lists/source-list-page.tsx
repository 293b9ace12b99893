import { SourceLine } from "@/components/article/source-line";
import { IndexPage } from "@/components/site/index-page";
import { LetterLinks } from "@/components/site/letter-links";
import { StructuredData } from "@/components/site/structured-data";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import type { SourceListView } from "@/lib/views/lists/source-list-view";
import type { SourceView } from "@/lib/views/sources/source-view";
import { LetterNav } from "./letter-nav";
import { ListFoot } from "./list-foot";

/** The list of sources: all of them, or its letters and the founding articles, or one letter. */
export function SourceListPage({ view: { page, founding, others } }: { view: SourceListView }) {
  const { title, description, above, letters, isFirst } = page;
  return (
    <>
      <IndexPage title={title} description={description} crumbs={above}>
        <LetterNav page={page} />
        {letters.length === 0 && <LetterLinks letters={others.map(({ letter }) => letter)} />}
        {isFirst && <Part id="founding" title="Founding articles" sources={founding} />}
        {others.map(({ letter, all }) => (
          <Part key={letter} id={letter} title={letter} sources={all} />
        ))}
        <ListFoot page={page} />
      </IndexPage>
      <StructuredData graph={pageGraph(page, { above })} />
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
