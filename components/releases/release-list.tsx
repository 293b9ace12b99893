import { WikiAnchor } from "@/components/site/wiki-anchor";
import { plural } from "@/lib/kinds/plural";
import type { ReleaseView } from "@/lib/views/releases/timeline-view";
import { SeasonName } from "./season-name";
import { SourceMarks } from "./source-marks";

/** Every season in release order, by year. */
export function ReleaseList({ releases }: { releases: readonly ReleaseView[] }) {
  const years = [...new Set(releases.map(({ dateTime }) => dateTime.slice(0, 4)))];
  return years.map((year) => (
    <section
      key={year}
      aria-label={year}
      className="grid gap-x-8 border-rule border-t py-4 sm:grid-cols-[5rem_1fr]"
    >
      <h3 className="mb-2 text-[1.35rem] text-mute sm:mb-0">{year}</h3>
      <ol className="grid gap-4">
        {releases
          .filter(({ dateTime }) => dateTime.startsWith(year))
          .map((release) => (
            <ReleaseItem key={`${release.series.href}/${release.season}`} release={release} />
          ))}
      </ol>
    </section>
  ));
}

function ReleaseItem({ release }: { release: ReleaseView }) {
  const { date, dateTime, episodes, showrunners, sources } = release;
  return (
    <li>
      <p className="flex flex-col flex-wrap justify-between gap-x-4 sm:flex-row sm:items-baseline">
        <SeasonName season={release} />
        <span className="ms-9">
          <time dateTime={dateTime}>{date}</time>
          <SourceMarks sources={sources} />
        </span>
      </p>
      <p className="ps-9 text-[0.94rem] text-mute">
        {plural(episodes, "episode")}
        {showrunners.length > 0 && ", run by "}
        {showrunners.map((link, index) => (
          <span key={link.href}>
            {index > 0 && " and "}
            <WikiAnchor link={link} />
          </span>
        ))}
      </p>
    </li>
  );
}
