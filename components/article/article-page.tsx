import type { ReactNode } from "react";
import { ArticleBody } from "@/components/mdx/article-body";
import { QuoteCard } from "@/components/quote/quote-card";
import { StripMap } from "@/components/releases/release-map";
import { Masthead } from "@/components/site/masthead";
import { slugOf } from "@/lib/kinds/article-id";
import type { ArticleView } from "@/lib/views/article/article-view";
import type { LastChangeView } from "@/lib/views/history/last-change-view";
import type { QuoteView } from "@/lib/views/quotes/quote-view";
import type { ReleaseMapView } from "@/lib/views/releases/release-map-view";
import { hiddenHead } from "@/lib/views/spoilers/hidden-head";
import { ContentsRoute } from "./contents-route";
import { FactSpoiler } from "./fact-spoiler";
import { Infobox } from "./infobox";
import { LastChangeLine } from "./last-change";
import { LinkRow } from "./link-row";
import { AllOfThem, LinksHere } from "./links-here";
import { MarkdownLink } from "./markdown-link";
import { PageSection } from "./page-section";
import { ReferenceList } from "./reference-list";
import { RelationList } from "./relation-list";

type Props = {
  view: ArticleView & { last: LastChangeView };
  /** The release map, for articles on a line. */
  map?: ReleaseMapView | undefined;
  /** Sections that only this kind has, between the text and the quotes, and their entries in the contents. */
  children?: ReactNode;
  sections?: readonly ContentsStation[];
  /** Shown below everything else. */
  foot?: ReactNode;
};

/** An article of any kind but a quote. One whose existence is a spoiler is hidden as a whole. */
export function ArticlePage(props: Props) {
  const { summary, kindTitle, spoilers } = props.view;
  const crumbs = [{ href: `/${summary.kind}`, label: kindTitle }];
  if (spoilers.length > 0)
    return (
      <main id="content">
        <Masthead {...hiddenHead(summary)} crumbs={crumbs} />
        <div className="page py-8">
          <FactSpoiler spoilers={spoilers}>
            <h2 className="mt-5 text-[1.6rem]">{summary.title}</h2>
            <p>{summary.description}</p>
            <Content {...props} className="article-grid" />
          </FactSpoiler>
        </div>
      </main>
    );
  return (
    <main id="content" data-line={summary.line}>
      <MarkdownLink summary={summary} />
      <Masthead
        title={summary.title}
        description={summary.description}
        line={summary.line}
        crumbs={crumbs}
      />
      <Content {...props} className="page article-grid" />
    </main>
  );
}

function Content({
  view,
  map,
  children,
  sections = [],
  foot,
  className,
}: Props & { className: string }) {
  const { summary, body, infobox, relations, references, related, backlinks } = view;
  const facts = (
    <Infobox title={summary.title} rows={infobox} map={map && <StripMap map={map} />} />
  );
  const stations = [
    ...view.headings,
    ...sections.map(asHeading),
    ...tailStations(view).map(asHeading),
  ];
  return (
    <div className={className}>
      <ContentsRoute stations={stations} />
      <article className="min-w-0">
        <ArticleBody body={body} facts={facts} />
        {children}
        {relations.length > 0 && (
          <PageSection id="relations" title="Relations">
            <RelationList relations={relations} />
            <AllOfThem all={view.allRelations} one="relation" />
            {summary.kind === "heroes" && (
              <p className="mt-4">
                <a className="link tap" href={`/connections/${slugOf(summary.id)}`}>
                  View as a map
                </a>
              </p>
            )}
          </PageSection>
        )}
        <QuoteSection
          id="quotes-by"
          title={`Quotes by ${summary.title}`}
          quotes={view.quotesBy}
          more={view.moreQuotesBy}
        />
        <QuoteSection
          id="quotes-about"
          title={`Quotes about ${summary.title}`}
          quotes={view.quotesAbout}
          more={view.moreQuotesAbout}
        />
        {related.length > 0 && (
          <PageSection id="related" title="Related">
            <LinkRow links={related} />
          </PageSection>
        )}
        {hasBacklinks(view) && (
          <PageSection id="what-links-here" title="What links here">
            <LinksHere links={{ groups: backlinks, all: view.allBacklinks }} />
          </PageSection>
        )}
        {references.length > 0 && (
          <PageSection id="sources" title="Sources">
            <ReferenceList references={references} />
          </PageSection>
        )}
        {foot}
        <LastChangeLine last={view.last} />
      </article>
    </div>
  );
}

const hasBacklinks = ({ backlinks, allBacklinks }: ArticleView) =>
  backlinks.length > 0 || allBacklinks !== undefined;

export type ContentsStation = { id: string; title: string };

const asHeading = ({ id, title }: ContentsStation) => ({ id, text: title, depth: 2 });

function tailStations(view: ArticleView): ContentsStation[] {
  const { relations, quotesBy, quotesAbout, related, references } = view;
  const stations: (ContentsStation | false)[] = [
    relations.length > 0 && { id: "relations", title: "Relations" },
    quotesBy.length > 0 && { id: "quotes-by", title: "Quotes by" },
    quotesAbout.length > 0 && { id: "quotes-about", title: "Quotes about" },
    related.length > 0 && { id: "related", title: "Related" },
    hasBacklinks(view) && { id: "what-links-here", title: "What links here" },
    references.length > 0 && { id: "sources", title: "Sources" },
  ];
  return stations.filter((station) => station !== false);
}

function QuoteSection({
  id,
  title,
  quotes,
  more,
}: ContentsStation & { quotes: readonly QuoteView[]; more?: ArticleView["moreQuotesAbout"] }) {
  if (quotes.length === 0) return null;
  return (
    <PageSection id={id} title={title}>
      <div className="grid gap-5">
        {quotes.map((quote) => (
          <QuoteCard key={quote.id} quote={quote} size="compact" />
        ))}
      </div>
      <AllOfThem all={more} one="quote" />
    </PageSection>
  );
}
