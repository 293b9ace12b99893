import type { StatementView } from "@/lib/views/releases/timeline-view";

/** Statements about an upcoming season, each with its day and sources. */
export function StatementList({
  statements,
  withSeries = false,
}: {
  statements: readonly StatementView[];
  withSeries?: boolean;
}) {
  return (
    <ul className="grid gap-2 text-[0.94rem] leading-normal">
      {statements.map((one) => (
        <li
          key={`${one.series.href}${one.season}${one.knownFrom}${one.statement}`}
          className="border-rule border-s-2 ps-3"
        >
          {withSeries && (
            <>
              <a className="link" href={one.series.href}>
                <i>{one.series.text}</i>
              </a>
              {one.season && ` ${one.season}`}:{" "}
            </>
          )}
          {one.rumor && (
            <b className="me-1.5 border border-ink px-1.5 font-[650] font-sign text-[0.78rem]">
              Rumor
            </b>
          )}
          {one.statement}
          {one.wording && <q className="ms-1.5 font-serif">{one.wording}</q>}
          <span className="block text-[0.87rem] text-mute">
            <time dateTime={one.knownFrom}>{one.asOf}</time>
            {!one.exactDay && ", exact day unknown"}
            {", "}
            {one.sources.map((source, index) => (
              <span key={source.id}>
                {index > 0 && "; "}
                <a className="link" href={source.href}>
                  {source.publisher}
                </a>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
