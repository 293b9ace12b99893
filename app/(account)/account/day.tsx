import { formatDayOf } from "@/lib/time/partial-date";

/** `November 30, 2026`, of a time as the database has it. */
export const Day = ({ time }: { time: string }) => <time dateTime={time}>{formatDayOf(time)}</time>;
