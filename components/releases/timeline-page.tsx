import { Masthead } from "@/components/site/masthead";
import type { DayLink, ReleaseView } from "@/lib/views/timeline-view";
import { AsOfForm } from "./as-of-form";
import { ReleaseList } from "./release-list";

/** All releases, and the way to what was known on any day. */
export function TimelinePage({
  releases,
  days,
}: {
  releases: readonly ReleaseView[];
  days: readonly DayLink[];
}) {
  const [first, last] = [days[0], days.at(-1)];
  return (
    <main id="content">
      <Masthead
        title="Release timeline"
        description="Every season in the order of release. Pick a day to see the six series as they were known then, without hindsight."
        crumbs={[{ href: "/", label: "Midland Circle" }]}
      />
      <div className="page grid gap-12 py-8 lg:grid-cols-[minmax(0,42rem)_1fr]">
        <section aria-labelledby="releases">
          <h2 id="releases" className="mb-4 text-[1.6rem]">
            Releases
          </h2>
          <ReleaseList releases={releases} />
        </section>
        <section aria-labelledby="as-of" className="print:hidden">
          <h2 id="as-of" className="mb-4 text-[1.6rem]">
            As known on a day
          </h2>
          {first && last && <AsOfForm first={first.day} last={last.day} />}
          <p className="mt-5 text-[0.94rem] text-mute">
            Or one of the {days.length} days on which knowledge changed:
          </p>
          <ol className="mt-2 columns-2 gap-6 text-[0.94rem]">
            {days.map(({ day, date, href }) => (
              <li key={day}>
                <a className="link inline-flex min-h-9 items-center" href={href}>
                  <time dateTime={day}>{date}</time>
                </a>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </main>
  );
}
