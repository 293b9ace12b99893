import type { ChronologyEntry } from "@/lib/views/article/chronology-view";
import { InfoValue } from "./infobox";
import { PageSection } from "./page-section";

/** What happened when, oldest first, each with its sources. */
export function Chronology({ entries }: { entries: readonly ChronologyEntry[] }) {
  return (
    <PageSection id="chronology" title="Chronology">
      <ol className="border-rule border-t">
        {entries.map(({ date, dateTime, until, event }) => (
          <li
            key={`${dateTime}${event.text}`}
            className="grid gap-x-6 border-rule border-b py-2.5 leading-snug sm:grid-cols-[9.5rem_1fr]"
          >
            <span className="font-[650] font-sign text-[0.94rem] text-mute">
              <time dateTime={dateTime}>{date}</time>
              {until && ` – ${until}`}
            </span>
            <span>
              <InfoValue item={event} />
            </span>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
