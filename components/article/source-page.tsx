import { QuoteCard } from "@/components/quote/quote-card";
import { Masthead } from "@/components/site/masthead";
import type { SourcePageView } from "@/lib/views/sources/source-page-view";
import type { SourceView } from "@/lib/views/sources/source-view";
import { type Fact, FactList } from "./fact-list";
import { FactSpoiler } from "./fact-spoiler";
import { AllOfThem, LinksHere } from "./links-here";
import { PageSection } from "./page-section";
import { SourceLine } from "./source-line";

/** A source: what it is, and everything that cites it. */
export function SourcePage({ view }: { view: SourcePageView }) {
  const { source, note, reports, reportedBy, quotes, moreQuotes, citedBy } = view;
  return (
    <main id="content">
      <Masthead
        title={source.label}
        description={
          source.hidden ? "Its title contains a spoiler." : `${source.kind}, ${source.publisher}`
        }
        crumbs={[{ href: "/sources", label: "Sources" }]}
      />
      <div className="page max-w-4xl py-8">
        <SourceFacts view={view} />
        {note && <p className="mt-6 max-w-prose">{note}</p>}
        {reports.length > 0 && (
          <PageSection id="reports" title="Original interview or reporting">
            <SourceList sources={reports} />
          </PageSection>
        )}
        {reportedBy.length > 0 && (
          <PageSection id="reported-by" title="Also reported by">
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
            <AllOfThem all={moreQuotes} one="quote" />
          </PageSection>
        )}
        <PageSection id="cited-by" title="Used in">
          {citedBy.groups.length === 0 ? (
            <p className="text-mute">
              {quotes.length > 0 ? "Only the quotes above so far." : "Nothing yet."}
            </p>
          ) : (
            <LinksHere links={citedBy} />
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
    ["How we know the date", dateBasis],
    ["Published no earlier than", notBefore],
    ["Language", source.language],
    [source.hidden ? "Title and address" : "Title", titleOf(source)],
    ["Address", source.url && <FullAddress url={source.url} />],
  ];
  return <FactList facts={facts} />;
}

function titleOf({ titleSeen, hidden }: SourceView) {
  if (hidden)
    return (
      <FactSpoiler spoilers={hidden.spoilers}>
        {hidden.title}
        {hidden.url && (
          <>
            <br />
            <FullAddress url={hidden.url} />
          </>
        )}
      </FactSpoiler>
    );
  return titleSeen
    ? undefined
    : "The original headline is unavailable; the words above are our description.";
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
