import { PageSection } from "@/components/article/page-section";
import { SectionHeading } from "@/components/article/section-heading";
import { ReleaseMap } from "@/components/releases/release-map";
import { SeasonName } from "@/components/releases/season-name";
import { INTERCHANGE } from "@/lib/kinds/hero-line";
import { site } from "@/lib/site";
import {
  hrefOfProgress,
  type SeenSeries,
  type SeenStop,
  type SeenView,
} from "@/lib/views/spoilers/seen-view";
import { LineBullet } from "./line-bullet";
import { Masthead } from "./masthead";

const button =
  "inline-flex min-h-11 cursor-pointer items-center border border-ink bg-paper px-4 font-[650] font-sign";

/** Where readers say what they have seen. Saving it needs script; spoilers open without. */
export function SeenPage({
  title,
  description,
  view,
}: {
  title: string;
  description: string;
  view: SeenView;
}) {
  return (
    <main id="content">
      <Masthead
        title={title}
        description={description}
        crumbs={[{ href: "/", label: site.name }]}
      />
      <div className="page py-8">
        <p className="max-w-prose">
          Every spoiler is hidden until you say what you’ve seen, and a click shows it. Your answer
          is saved only in this browser.
        </p>
        <p data-without-script="" className="mt-4 max-w-prose">
          JavaScript is off, so this browser can’t remember what you’ve seen. You can still show any
          spoiler with a click.
        </p>
        <PageSection id="map" title="I’m caught up to here" wide>
          <p>
            Pick the last season you’ve seen: everything up to it is shown, everything after it
            stays hidden.
          </p>
          <p className="mt-4 mb-5 flex flex-wrap gap-3">
            <ProgressForm of={view.all}>I’ve seen everything</ProgressForm>
            <ProgressForm of="">Hide all spoilers</ProgressForm>
          </p>
          <ReleaseMap map={view.map} />
        </PageSection>
        <Settings view={view} />
      </div>
    </main>
  );
}

/** A link that sets the watch progress; the script of this page saves it without asking. */
function ProgressForm({ of: progress, children }: { of: string; children: string }) {
  return (
    <a
      href={hrefOfProgress(progress)}
      data-progress={progress}
      className={`${button} no-underline`}
    >
      {children}
    </a>
  );
}

/**
 * Sets the progress of each series separately, or by a list. Needs script, which shows it. Browsers must not restore
 * its former state on Back or reload: they may do so after the script has shown what is saved.
 */
function Settings({ view }: { view: SeenView }) {
  return (
    <form hidden data-seen={view.all} autoComplete="off" className="mt-12 max-w-3xl">
      <div className="prose">
        <SectionHeading level={2} id="series">
          By series
        </SectionHeading>
      </div>
      <div className="mt-3 grid gap-x-8 sm:grid-cols-2">
        {view.series.map((one) => (
          <SeriesSeen key={one.slug} one={one} />
        ))}
      </div>
      <p className="mt-8">
        <label htmlFor="seen-link" className="block font-[650] font-sign">
          Use these settings on another device
        </label>
        <input
          id="seen-link"
          readOnly
          className="mt-1 min-h-11 w-full border border-rule bg-sheet px-3"
        />
      </p>
      <div className="prose mt-10">
        <SectionHeading level={2} id="here">
          In release order
        </SectionHeading>
      </div>
      <ol className="mt-3 border-rule border-t">
        {view.stops.map((stop) => (
          <HereStop key={stop.progress} stop={stop} />
        ))}
      </ol>
    </form>
  );
}

function SeriesSeen({ one: { slug, series, seasons } }: { one: SeenSeries }) {
  const choices = [
    { value: 0, label: "None" },
    ...seasons.map((season) => ({
      value: season,
      label: (
        <span>
          <span className="sr-only">Season </span>
          {season}
        </span>
      ),
    })),
  ];
  return (
    <fieldset className="border-rule border-t py-3">
      <legend className="float-start flex items-center gap-2.5 font-[720] font-sign">
        <LineBullet line={series.line ?? INTERCHANGE} decorative />
        <i>{series.text}</i>
      </legend>
      <div className="clear-both flex flex-wrap gap-x-5">
        {choices.map(({ value, label }) => (
          <label key={value} className="tap min-h-11 cursor-pointer gap-2">
            <input
              type="radio"
              name={slug}
              value={value}
              defaultChecked={value === 0}
              className="size-5 accent-ink"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function HereStop({ stop: { release, progress } }: { stop: SeenStop }) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-rule border-b py-1.5 sm:grid-cols-[1fr_1fr_auto]">
      <SeasonName season={release} />
      <time
        dateTime={release.dateTime}
        className="row-start-2 ps-9 text-[0.94rem] text-mute sm:row-start-auto sm:ps-0"
      >
        {release.date}
      </time>
      <button
        type="button"
        data-progress={progress}
        className={`${button} row-span-2 sm:row-span-1`}
      >
        Up to here
      </button>
    </li>
  );
}
