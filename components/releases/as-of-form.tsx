import type { Day } from "@/lib/time/partial-date";

/** A form for a day; it opens the page of the last day with news up to then. */
export function AsOfForm({ days, day }: { days: readonly Day[]; day?: Day }) {
  return (
    <form action="/timeline/as-of" className="print:hidden flex flex-wrap items-end gap-3">
      <label className="grid gap-1 font-[650] font-sign text-[0.9rem]">
        Jump to a date
        <input
          type="date"
          name="date"
          required
          min={days[0]}
          max={days.at(-1)}
          defaultValue={day}
          className="min-h-11 border border-mute bg-sheet px-3 font-sans"
        />
      </label>
      <button
        type="submit"
        className="min-h-11 cursor-pointer bg-ink px-5 font-[680] font-sign text-[0.95rem] text-paper"
      >
        Go
      </button>
    </form>
  );
}
