import { QuoteCard } from "@/components/quote/quote-card";
import { Masthead } from "@/components/site/masthead";
import type { SourcePageView } from "@/lib/views/source-page-view";
import type { SourceView } from "@/lib/views/source-view";
import { CoveredParts, FactCover } from "./fact-cover";
import { type Fact, FactList } from "./fact-list";
import { LinkRow } from "./link-row";
import { PageSection } from "./page-section";
import { SourceLine } from "./source-line";

/** A source: what it is, and everything that rests on it. */
export function SourcePage({ view }: { view: SourcePageView }) {
  const { source, note, reports, reportedBy, quotes, citedBy } = view;
  return (
    <main id="content">
      <Masthead
        title={source.label}
        description={
          source.hidden ? "Its title gives a season away." : `${source.kind}, ${source.publisher}`
        }
        crumbs={[{ href: "/sources", label: "Sources" }]}
      />
      <div className="page max-w-4xl py-8">
        <SourceFacts view={view} />
        {note && <p className="mt-6 max-w-prose">{note}</p>}
        {reports.length > 0 && (
          <PageSection id="reports" title="Passes on">
            <SourceList sources={reports} />
          </PageSection>
        )}
        {reportedBy.length > 0 && (
          <PageSection id="reported-by" title="Passed on by">
            <SourceList sources={reportedBy} />
          </PageSection>
        )}
        {quotes.length > 0 && (
          <PageSection id="quotes" title="Quotes">
            <div className="grid gap-5">
              {quotes.map((quote) => (
                <QuoteCard key={quote.id} quote={quote} size="compact" />
              ))}
            </div>
          </PageSection>
        )}
        <PageSection id="cited-by" title="What rests on it">
          {citedBy.length === 0 ? (
            <p className="text-mute">
              {quotes.length > 0 ? "The quotes above, and no article yet." : "Nothing yet."}
            </p>
          ) : (
            <CoveredParts parts={citedBy}>{(links) => <LinkRow links={links} />}</CoveredParts>
          )}
        </PageSection>
      </div>
    </main>
  );
}

function SourceFacts({ view: { source, dateBasis, notBefore } }: { view: SourcePageView }) {
  const facts: Fact[] = [
    ["Publisher", source.publisher],
    ["Author", source.author],
    ["Date", source.date && <time dateTime={source.dateTime}>{source.date}</time>],
    ["How the date is known", dateBasis],
    ["Not published before", notBefore],
    ["Language", source.language],
    [source.hidden ? "Title and address" : "Title", titleOf(source)],
    ["Address", source.url && <FullAddress url={source.url} />],
  ];
  return <FactList facts={facts} />;
}

function titleOf({ titleSeen, hidden }: SourceView) {
  if (hidden)
    return (
      <FactCover covers={hidden.covers}>
        {hidden.title}
        {hidden.url && (
          <>
            <br />
            <FullAddress url={hidden.url} />
          </>
        )}
      </FactCover>
    );
  return titleSeen
    ? undefined
    : "The words above are our description; the document’s own title was not seen.";
}

const FullAddress = ({ url }: { url: string }) => (
  <a className="link tap break-all" href={url} rel="external nofollow">
    {url}
  </a>
);

function SourceList({ sources }: { sources: readonly SourceView[] }) {
  return (
    <ul className="grid gap-2">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceLine source={source} />
        </li>
      ))}
    </ul>
  );
}
