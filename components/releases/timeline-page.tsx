import { Masthead } from "@/components/site/masthead";
import { Subscribe } from "@/components/site/subscribe";
import { settings } from "@/lib/settings/settings";
import { site } from "@/lib/site";
import type { ReleaseMapView } from "@/lib/views/releases/release-map-view";
import type { DayLink, ReleaseView } from "@/lib/views/releases/timeline-view";
import { AsOfForm } from "./as-of-form";
import { DaySlider } from "./day-slider";
import { ReleaseList } from "./release-list";
import { ReleaseMap } from "./release-map";

/** All releases, and links to what was known on any day. */
export function TimelinePage({
  releases,
  days,
  map,
}: {
  releases: readonly ReleaseView[];
  map: ReleaseMapView;
  days: readonly DayLink[];
}) {
  const allDays = days.map(({ day }) => day);
  return (
    <main id="content">
      <Masthead
        title="Release timeline"
        description={`Every season in release order. Pick a day to see what was known about ${settings.series_together} at the time, without hindsight.`}
        crumbs={[{ href: "/", label: site.name }]}
      />
      <div className="page grid gap-x-10 gap-y-12 py-8 md:max-lg:grid-cols-[18.5rem_1fr] lg:grid-cols-[minmax(0,42rem)_1fr]">
        <section aria-label="Release map" className="lg:col-span-2">
          <ReleaseMap map={map} />
          <p className="print:hidden mt-2">
            <a className="link tap" href="/seen#map">
              Set how far you’ve watched
            </a>
          </p>
        </section>
        <section aria-labelledby="as-of" className="print:hidden lg:order-last">
          <h2 id="as-of" className="mb-4 text-[1.6rem]">
            What was known when
          </h2>
          <AsOfForm days={allDays} />
          <div className="mt-5 flex">
            <DaySlider days={allDays} />
          </div>
          <p className="mt-5 text-[0.94rem] text-mute max-lg:hidden">Or pick a day with news:</p>
          <details className="fold mt-3">
            <summary className="min-h-11 cursor-pointer py-2 font-[700] font-sign">
              Days with news ({days.length})
            </summary>
            <ol className="taps columns-2 gap-6 text-[0.94rem]">
              {days.map(({ day, short, href }) => (
                <li key={day}>
                  <a className="link" href={href}>
                    <time dateTime={day}>{short}</time>
                  </a>
                </li>
              ))}
            </ol>
          </details>
        </section>
        <section aria-labelledby="releases" className="md:max-lg:col-span-2">
          <h2 id="releases" className="mb-4 text-[1.6rem]">
            Releases
          </h2>
          <ReleaseList releases={releases} />
          <Subscribe to={["releases"]} />
        </section>
      </div>
    </main>
  );
}
