import type { Day } from "@/lib/time/partial-date";

/** A slider over the days with news. Needs script, which shows it. */
export function DaySlider({ days, day }: { days: readonly Day[]; day?: Day }) {
  if (days.length === 0) return null;
  const index = day ? days.indexOf(day) : days.length - 1;
  return (
    <div data-day-slider={days.join(" ")} className="waits print:hidden grow font-sign">
      <label className="grid gap-1 font-[650] text-[0.9rem]">
        Browse by day
        <input
          type="range"
          // Browsers must not restore the day of an earlier visit on Back or reload.
          autoComplete="off"
          min={0}
          max={days.length - 1}
          defaultValue={index}
          className="h-11 w-full cursor-pointer accent-ink"
        />
      </label>
      <a className="link text-[0.95rem]" href="/timeline">
        See that day
      </a>
    </div>
  );
}
