import { Masthead } from "@/components/site/masthead";
import type { Day } from "@/lib/time/partial-date";
import { AsOfForm } from "./as-of-form";

/**
 * Asks for the day whose knowledge the timeline should show.
 * @param missed after a day that no calendar has
 */
export function WhichDayPage({ days, missed = false }: { days: readonly Day[]; missed?: boolean }) {
  return (
    <main id="content">
      <Masthead
        title={missed ? "No train on that day" : "Which day?"}
        description={
          missed
            ? "The calendar has no such day. Choose another, and see what was known then."
            : "Pick a day to see the six series as they were known then, without hindsight."
        }
        crumbs={[
          { href: "/", label: "Midland Circle" },
          { href: "/timeline", label: "Timeline" },
        ]}
      />
      <div className="page py-10">
        <AsOfForm days={days} />
        <p className="mt-6 text-mute">
          Or choose one of the {days.length} days on which knowledge changed, on{" "}
          <a className="link" href="/timeline">
            the timeline
          </a>
          .
        </p>
      </div>
    </main>
  );
}
