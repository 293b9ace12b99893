import { InfoValue, Marks } from "@/components/article/infobox";
import { PageSection } from "@/components/article/page-section";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { plural } from "@/lib/kinds/plural";
import type { EpisodesView, EpisodeView } from "@/lib/views/article/episodes-view";

/** Every episode of a series, season by season, as stations of its line. */
export function EpisodeList({ seasons }: { seasons: readonly EpisodesView[] }) {
  return (
    <PageSection id="episodes" title="Episodes">
      {seasons.map((season) => (
        <section key={season.id} aria-labelledby={season.id} className="mt-6 first:mt-0">
          <h3 id={season.id} className="text-[1.2rem]">
            Season {season.number}
          </h3>
          <p className="text-[0.94rem] text-mute">
            {plural(season.episodes.length, "episode")}, released{" "}
            <time dateTime={season.dateTime}>{season.date}</time>
            <Showrunners season={season} />
            <Marks numbers={season.references} />
            {season.note && (
              <>
                . {season.note}
                <Marks numbers={season.noteReferences} />
              </>
            )}
          </p>
          <ol className="episodes">
            {season.episodes.map((episode) => (
              <Episode key={episode.id} episode={episode} />
            ))}
          </ol>
        </section>
      ))}
    </PageSection>
  );
}

function Showrunners({ season: { showrunners } }: { season: EpisodesView }) {
  return showrunners.map((link, index) => (
    <span key={link.href}>
      {index > 0 ? " and " : ", run by "}
      <WikiAnchor link={link} />
    </span>
  ));
}

function Episode({ episode: { id, number, title, credits } }: { episode: EpisodeView }) {
  return (
    <li id={id} value={number}>
      {title}
      {credits.map(({ label, people }) => (
        <small key={label}>
          {label}{" "}
          {people.map((person, index) => (
            <span key={person.text}>
              {index > 0 && " and "}
              <InfoValue item={person} />
            </span>
          ))}
        </small>
      ))}
    </li>
  );
}
