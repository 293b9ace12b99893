import { type Fact, FactList } from "@/components/article/fact-list";
import { FactSpoiler, HiddenGroups } from "@/components/article/fact-spoiler";
import { LastChangeLine } from "@/components/article/last-change";
import { LinkRow } from "@/components/article/link-row";
import { MarkdownLink } from "@/components/article/markdown-link";
import { PageSection } from "@/components/article/page-section";
import { ReferenceList } from "@/components/article/reference-list";
import { SourceLine } from "@/components/article/source-line";
import { ArticleBody } from "@/components/mdx/article-body";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { Neighbors } from "@/components/site/neighbors";
import type { LastChangeView } from "@/lib/views/history/last-change-view";
import type { QuotePageView } from "@/lib/views/quotes/quote-page-view";
import type { QuoteView } from "@/lib/views/quotes/quote-view";
import type { SourceView } from "@/lib/views/sources/source-view";
import { CiteAs } from "./cite-as";
import { Misquotations } from "./misquotations";
import { QuoteSpeaker, QuoteWords } from "./quote-card";

/** The page of one quote: its words are the masthead. */
export function QuotePage({ view }: { view: QuotePageView & { last: LastChangeView } }) {
  const {
    quote,
    summary,
    body,
    references,
    misquotations,
    includedIn,
    citation,
    embed,
    previous,
    next,
  } = view;
  return (
    <main id="content" data-line={summary.line}>
      <MarkdownLink summary={summary} />
      <div className="border-route border-b-8 bg-sheet">
        <div className="page max-w-4xl py-9 md:py-12">
          <div className="text-mute">
            <Breadcrumbs crumbs={[{ href: "/quotes", label: "Quotes" }]} />
          </div>
          <h1 className="sr-only">{summary.title}</h1>
          <figure className="mt-4">
            <FactSpoiler spoilers={quote.spoilers}>
              <QuoteWords
                quote={quote}
                className="text-[clamp(1.35rem,3.6vw,2.15rem)] leading-[1.38]"
              />
            </FactSpoiler>
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
            <PageSection id="misquotations" title="Misquotes">
              <FactSpoiler spoilers={quote.spoilers}>
                <Misquotations misquotations={misquotations} right={quote.source} />
              </FactSpoiler>
            </PageSection>
          )}
          {includedIn.length > 0 && (
            <PageSection id="placed-in" title="Appears in">
              <HiddenGroups parts={includedIn}>{(links) => <LinkRow links={links} />}</HiddenGroups>
            </PageSection>
          )}
          <PageSection id="sources" title="Sources">
            <ReferenceList references={references} />
          </PageSection>
          <PageSection id="cite" title="Cite this quote">
            <CiteAs citation={citation} embed={embed} href={quote.href} />
          </PageSection>
        </article>
        <Neighbors many="More quotes" one="quote" previous={previous} next={next} />
        <LastChangeLine last={view.last} />
      </div>
    </main>
  );
}

function QuoteFacts({ view: { quote, dateNote, alsoIn } }: { view: QuotePageView }) {
  const { subjects, date, dateTime, source, originalSource, status, statusMeaning } = quote;
  const facts: Fact[] = [
    [
      "About",
      <div key="about" className="-my-1">
        <LinkRow links={subjects} />
      </div>,
    ],
    [
      "Date",
      <>
        <time dateTime={dateTime}>{date}</time>
        {dateNote && <span className="text-mute"> ({dateNote})</span>}
      </>,
    ],
    ["Source", <SourceLine key="read" source={source} />],
    [origin[quote.form], originalSource && <SourceLine source={originalSource} />],
    [
      "Status",
      <>
        <b className="font-[700]">{status}</b>: {statusMeaning}
      </>,
    ],
    ["Also published by", alsoIn.length > 0 && <Publishers sources={alsoIn} />],
  ];
  return <FactList id="facts" facts={facts} />;
}

function Publishers({ sources }: { sources: readonly SourceView[] }) {
  return (
    <p className="-my-1">
      {sources.map(({ id, href, publisher }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a className="link tap" href={href}>
            {publisher}
          </a>
        </span>
      ))}
    </p>
  );
}

const origin: Record<QuoteView["form"], string> = {
  spoken: "Original interview",
  headline: "Based on an interview with",
  synopsis: "First published by",
};
