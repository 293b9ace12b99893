import { LineBullet } from "@/components/site/line-bullet";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { INTERCHANGE } from "@/lib/kinds/hero-line";
import type { CreditsCell, Stop, CreditsTableView as Table } from "@/lib/views/team/credits-table";

/**
 * Who ran what, as a service table: a column is a series' line, each credit on it a stop. If there is no room for
 * columns, each row is a person with the series below.
 */
export function CreditsTable({ table: { series, rows, unlinked } }: { table: Table }) {
  return (
    <table className="service">
      <caption className="text-mute">
        Series in release order.
        <ul className="flex flex-wrap gap-x-5">
          <li>
            <Key ran>1</Key> showrunner of that season
          </li>
          <li>
            <Key>1</Key> another role that season
          </li>
          <li>
            <Key /> a role on the whole series
          </li>
        </ul>
      </caption>
      <thead>
        <tr>
          <td />
          {series.map((one) => (
            <th key={one.href} scope="col" data-line={one.line}>
              <p className="min-h-12">
                <SeriesName series={one} />
              </p>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, person, cells }) => (
          <tr key={id}>
            <th scope="row">
              <WikiAnchor link={person} />
            </th>
            <Cells cells={cells} />
          </tr>
        ))}
      </tbody>
      {unlinked.some(({ stops }) => stops.length > 0) && (
        <tfoot>
          <tr>
            <th scope="row">Showrunner without an article</th>
            <Cells cells={unlinked} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cells({ cells }: { cells: readonly CreditsCell[] }) {
  return cells.map(({ series, stops }) => (
    <td key={series.href} data-line={series.line}>
      {stops.length > 0 && (
        <>
          <p className="lg:hidden">
            <SeriesName series={series} />
          </p>
          <ul>
            {stops.map((stop) => (
              <StopItem key={stop.season ?? 0} stop={stop} series={series.text} />
            ))}
          </ul>
        </>
      )}
    </td>
  ));
}

function StopItem({ stop: { season, ran, parts }, series }: { stop: Stop; series: string }) {
  return (
    <li>
      <span className="stop" data-ran={ran || undefined}>
        {season && (
          <>
            <span className="sr-only">
              {ran && "ran "}
              {series} season{" "}
            </span>
            {season}
          </>
        )}
      </span>
      {parts.join(", ")}
    </li>
  );
}

function SeriesName({ series }: { series: CreditsCell["series"] }) {
  return (
    <>
      <LineBullet line={series.line ?? INTERCHANGE} decorative className="text-[1.2rem]" />
      <WikiAnchor link={series} />
    </>
  );
}

/** A sample stop in the caption; the words beside it explain it. */
function Key({ ran, children }: { ran?: boolean; children?: string }) {
  return (
    <span className="stop" data-ran={ran} aria-hidden="true">
      {children}
    </span>
  );
}
