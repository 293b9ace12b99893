import { ContentsRoute } from "@/components/article/contents-route";
import { FactSpoiler } from "@/components/article/fact-spoiler";
import { Infobox } from "@/components/article/infobox";
import { PageSection } from "@/components/article/page-section";
import { ReferenceList } from "@/components/article/reference-list";
import { RelationList } from "@/components/article/relation-list";
import { ArticleBody } from "@/components/mdx/article-body";
import { QuoteCard } from "@/components/quote/quote-card";
import type { Summary } from "@/lib/content/summary";
import type { ArticleView } from "@/lib/views/article/article-view";
import type { ShownRevision } from "@/lib/views/history/history-view";
import type { QuoteView } from "@/lib/views/quotes/quote-view";
import { DiffLines } from "./diff-lines";
import { RevisionLine } from "./revision-line";
import { Steps } from "./steps";

/** A revision rendered by today's rules, or its source text if they reject it. */
export function RevisionPage({ summary, shown }: { summary: Summary; shown: ShownRevision }) {
  const { revision, isNewest, retroactive, previous, next } = shown;
  return (
    <>
      <div className="hatch max-w-3xl border border-rule p-5">
        <p>
          {isNewest ? "This is the newest revision of" : "This is an older revision of"}{" "}
          <a className="link" href={summary.href}>
            {summary.title}
          </a>
          . Its links, quotes and images are today’s.
        </p>
        <RevisionLine revision={{ ...revision, href: undefined }} />
      </div>
      <Steps of="revision" previous={previous} next={next} />
      {retroactive.length > 0 && (
        <p className="mt-5">Some of this revision was marked as a spoiler later.</p>
      )}
      <FactSpoiler spoilers={retroactive}>
        {shown.article ? (
          <FactSpoiler spoilers={shown.article.spoilers.filter(isNew(summary))}>
            <Rendered title={summary.title} article={shown.article} quote={shown.quote} />
          </FactSpoiler>
        ) : (
          <section className="mt-5 max-w-3xl">
            <p className="py-2">This revision can’t be shown as an article. {shown.why}</p>
            <DiffLines parts={shown.source} />
          </section>
        )}
      </FactSpoiler>
    </>
  );
}

/** Leaves out the spoiler blocks of today's article, which the whole page is already inside of. */
const isNew =
  ({ reveals }: Summary) =>
  ({ name }: { name: string }) =>
    !reveals.includes(name);

function Rendered({
  title,
  article: { body, headings, infobox, relations, references },
  quote,
}: {
  title: string;
  article: ArticleView;
  quote: QuoteView | undefined;
}) {
  return (
    <div className="article-grid">
      <ContentsRoute stations={headings} />
      <article className="min-w-0">
        {quote && <QuoteCard quote={quote} />}
        <ArticleBody body={body} facts={<Infobox title={title} rows={infobox} />} />
        {relations.length > 0 && (
          <PageSection id="relations" title="Relations">
            <RelationList relations={relations} />
          </PageSection>
        )}
        {references.length > 0 && (
          <PageSection id="sources" title="Sources">
            <ReferenceList references={references} />
          </PageSection>
        )}
      </article>
    </div>
  );
}
