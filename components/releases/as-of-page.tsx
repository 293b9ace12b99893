import type { ReactNode } from "react";
import { PageSection } from "@/components/article/page-section";
import { Masthead } from "@/components/site/masthead";
import { type Day, isoDate } from "@/lib/time/partial-date";
import type { ReleaseMapView } from "@/lib/views/releases/release-map-view";
import type { AsOfView, DayLink, SeasonAsOfView } from "@/lib/views/releases/timeline-view";
import { AsOfForm } from "./as-of-form";
import { DaySlider } from "./day-slider";
import { ReleaseMap } from "./release-map";
import { SeasonName } from "./season-name";
import { StatementList } from "./statement-list";

/** What was known about the six series on one day, without hindsight. */
export function AsOfPage({
  view,
  days,
  map,
}: {
  view: AsOfView;
  days: readonly Day[];
  map: ReleaseMapView;
}) {
  const { date, day, out, upcoming, said, news, previous, next } = view;
  return (
    <main id="content">
      <Masthead
        title={`What was known on ${date}`}
        description="What had been released, what was upcoming, and who had said so. Nothing here was revealed later."
        crumbs={[{ href: "/timeline", label: "Timeline" }]}
      />
      <div className="page py-8">
        <DayNavigation previous={previous} next={next}>
          <DaySlider days={days} day={day} />
        </DayNavigation>
        <div className="mt-4 grid gap-12 md:max-lg:grid-cols-[18.5rem_1fr] lg:grid-cols-[minmax(0,1fr)_21rem]">
          <section aria-label={`Release map on ${date}`} className="lg:col-span-2">
            <ReleaseMap map={map} now={date} />
          </section>
          <aside className="grid content-start gap-8 lg:col-start-2 lg:row-start-2">
            <News news={news} />
            <AsOfForm days={days} day={day} />
          </aside>
          <div className="grid content-start gap-10 md:max-lg:col-span-2 lg:col-start-1 lg:row-start-2">
            <PageSection id="out" title="Released">
              {out.length === 0 ? (
                <p>Nothing had been released yet.</p>
              ) : (
                <SeasonRows seasons={out} />
              )}
            </PageSection>
            <PageSection id="to-come" title="Upcoming">
              {upcoming.length === 0 ? (
                <p>No more seasons announced.</p>
              ) : (
                <SeasonRows seasons={upcoming} />
              )}
            </PageSection>
            {said.length > 0 && (
              <PageSection id="of-the-series" title="Series news">
                <StatementList statements={said} withSeries />
              </PageSection>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

/** The news of this day, then statements that count from this day although their exact day is unknown. */
function News({ news: { released, said, dayUnknown } }: Pick<AsOfView, "news">) {
  return (
    <div className="grid gap-5 border border-rule border-t-8 border-t-ink bg-sheet p-5">
      {released.length + said.length > 0 && (
        <section aria-labelledby="new">
          <h2 id="new" className="text-[1.2rem]">
            New on this day
          </h2>
          {released.length > 0 && (
            <ul className="mt-3 grid gap-2">
              {released.map((season) => (
                <li key={season.series.href}>
                  <SeasonName season={season} /> was released.
                </li>
              ))}
            </ul>
          )}
          {said.length > 0 && (
            <div className="mt-3">
              <StatementList statements={said} withSeries />
            </div>
          )}
        </section>
      )}
      {dayUnknown.length > 0 && (
        <section aria-labelledby="day-unknown">
          <h2 id="day-unknown" className="text-[1.2rem]">
            Announced around this time
          </h2>
          <p className="mt-1 mb-3 text-[0.94rem] text-mute">
            No source gives the exact day. It can’t have been known before this one.
          </p>
          <StatementList statements={dayUnknown} withSeries />
        </section>
      )}
    </div>
  );
}

function SeasonRows({ seasons }: { seasons: readonly SeasonAsOfView[] }) {
  return (
    <ul className="border-rule border-t">
      {seasons.map((season) => (
        <li
          key={`${season.series.href}${season.season}`}
          className="border-rule border-b py-3"
          data-season={`${season.series.href.split("/").at(-1)}/${season.season}`}
        >
          <p className="flex flex-col flex-wrap justify-between gap-x-4 sm:flex-row sm:items-baseline">
            <SeasonName season={season} />
            <span className="ms-9 font-[600] font-sign text-[0.98rem]" data-standing={season.state}>
              {isoDate(season.dateTime) ? (
                <time dateTime={season.dateTime}>{season.standing}</time>
              ) : (
                season.standing
              )}
            </span>
          </p>
          {season.said.length > 0 && (
            <div className="mt-2 ps-9">
              <p className="mb-1.5 text-[0.87rem] text-mute">Announced so far:</p>
              <StatementList statements={season.said} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Links to the previous and the next day with news. */
function DayNavigation({
  previous,
  next,
  children,
}: {
  previous: DayLink | undefined;
  next: DayLink | undefined;
  children: ReactNode;
}) {
  return (
    <nav
      aria-label="Days with news"
      className="print:hidden flex flex-wrap items-center justify-between gap-x-8 font-sign text-[0.95rem]"
    >
      {previous ? (
        <a rel="prev" className="link inline-flex min-h-11 items-center" href={previous.href}>
          ← {previous.short}
        </a>
      ) : (
        <span className="inline-flex min-h-11 items-center text-mute">Our records start here</span>
      )}
      <div className="order-last flex w-full md:order-none md:w-auto md:max-w-xl md:grow">
        {children}
      </div>
      {next ? (
        <a rel="next" className="link inline-flex min-h-11 items-center" href={next.href}>
          {next.short} →
        </a>
      ) : (
        <a className="link inline-flex min-h-11 items-center" href="/timeline">
          All releases →
        </a>
      )}
    </nav>
  );
}
