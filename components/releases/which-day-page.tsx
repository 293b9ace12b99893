import { Masthead } from "@/components/site/masthead";
import { settings } from "@/lib/settings/settings";
import { site } from "@/lib/site";
import type { NoPage } from "@/lib/views/releases/as-of-href";
import type { DayLink } from "@/lib/views/releases/timeline-view";
import { AsOfForm } from "./as-of-form";

/**
 * Asks which day the timeline should show.
 * @param noPage why the requested day has no page
 */
export function WhichDayPage({
  days,
  noPage,
}: {
  days: readonly DayLink[];
  noPage: NoPage | undefined;
}) {
  const [first] = days;
  return (
    <main id="content">
      <Masthead
        title={noPage ? "No train on that day" : "Which day?"}
        description={
          noPage === "no such day"
            ? "That date doesn’t exist. Pick another one to see what was known then."
            : noPage
              ? `Nothing about ${settings.series_together} had been announced by that day.`
              : `Pick a day to see what was known about ${settings.series_together} at the time, without hindsight.`
        }
        crumbs={[
          { href: "/", label: site.name },
          { href: "/timeline", label: "Timeline" },
        ]}
      />
      <div className="page py-10">
        {noPage === "before the record" && first && (
          <p className="mb-6">
            Our records start on{" "}
            <a className="link" href={first.href}>
              {first.date}
            </a>
            .
          </p>
        )}
        <AsOfForm days={days.map(({ day }) => day)} />
        {days.length > 0 && (
          <p className="mt-6 text-mute">
            Or pick a day with news on{" "}
            <a className="link" href="/timeline">
              the timeline
            </a>
            .
          </p>
        )}
      </div>
    </main>
  );
}
