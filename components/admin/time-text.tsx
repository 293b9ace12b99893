/** A point in time, to the minute: `2026-11-30 19:55 UTC`. */
export const TimeText = ({ at }: { at: string }) => (
  <time dateTime={at} className="whitespace-nowrap">
    {at.slice(0, 10)} {at.slice(11, 16)} UTC
  </time>
);
