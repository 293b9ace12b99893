import { PageSection } from "@/components/article/page-section";
import { ReferenceList } from "@/components/article/reference-list";
import { SourceLine } from "@/components/article/source-line";
import { ArticleBody } from "@/components/mdx/article-body";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { QuotePageView } from "@/lib/views/quote-page-view";
import type { QuoteView } from "@/lib/views/quote-view";
import { QuoteSpeaker, QuoteWords } from "./quote-card";

/** The page of one quotation: its words are the masthead. */
export function QuotePage({ view }: { view: QuotePageView }) {
  const { quote, summary, body, references, misquotations, placedIn } = view;
  return (
    <main id="content" data-line={summary.line}>
      <div className="border-route border-b-8 bg-sheet">
        <div className="page max-w-4xl py-9 md:py-12">
          <div className="text-mute">
            <Breadcrumbs crumbs={[{ href: "/quotes", label: "Quotes" }]} />
          </div>
          <h1 className="sr-only">{summary.title}</h1>
          <figure className="mt-4 ps-[0.5em]">
            <QuoteWords
              quote={quote}
              className="text-[clamp(1.35rem,3.6vw,2.15rem)] leading-[1.38]"
            />
            <figcaption className="mt-5">
              <QuoteSpeaker quote={quote} />
            </figcaption>
          </figure>
        </div>
      </div>
      <div className="page max-w-4xl py-8">
        <QuoteFacts view={view} />
        <article className="mt-10">
          <ArticleBody body={body} />
          {misquotations.length > 0 && (
            <PageSection id="misquotations" title="Misquoted">
              <ul className="grid gap-4">
                {misquotations.map(({ text, note, source }) => (
                  <li key={`${source.id}${text}`} className="border-rule border-s-4 ps-4">
                    <del className="font-serif text-[1.08rem] decoration-1">{text}</del>
                    <p className="text-[0.94rem] text-mute">
                      {note} <SourceLine source={source} />
                    </p>
                  </li>
                ))}
              </ul>
            </PageSection>
          )}
          {placedIn.length > 0 && (
            <PageSection id="placed-in" title="Placed in">
              <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
                {placedIn.map((link) => (
                  <li key={link.href}>
                    <WikiAnchor link={link} />
                  </li>
                ))}
              </ul>
            </PageSection>
          )}
          <PageSection id="sources" title="Sources">
            <ReferenceList references={references} />
          </PageSection>
        </article>
      </div>
    </main>
  );
}

function QuoteFacts({ view: { quote, dateNote, alsoIn } }: { view: QuotePageView }) {
  return (
    <dl id="facts" className="grid gap-x-8 gap-y-4 text-[0.95rem] sm:grid-cols-2">
      <Fact label="About">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {quote.subjects.map((subject) => (
            <li key={subject.href}>
              <WikiAnchor link={subject} />
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label="Date">
        <time dateTime={quote.dateTime}>{quote.date}</time>
        {dateNote && <span className="text-mute"> ({dateNote})</span>}
      </Fact>
      <Fact label="Read in">
        <SourceLine source={quote.source} />
      </Fact>
      {quote.originalSource && (
        <Fact label={origin[quote.form]}>
          <SourceLine source={quote.originalSource} />
        </Fact>
      )}
      <Fact label="Status">
        <b className="font-[700]">{quote.status}</b>: {quote.statusMeaning}
      </Fact>
      {alsoIn.length > 0 && (
        <Fact label="Also printed by">
          {alsoIn.map((source, index) => (
            <span key={source.id}>
              {index > 0 && ", "}
              <a className="link" href={source.href}>
                {source.publisher}
              </a>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}

const origin: Record<QuoteView["form"], string> = {
  spoken: "First said to",
  headline: "Made from words said to",
  synopsis: "First printed by",
};

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-[680] font-sign text-[0.82rem] text-mute">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
