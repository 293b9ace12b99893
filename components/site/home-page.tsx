import { Fragment } from "react";
import { ArticleList } from "@/components/article/article-list";
import { FactSpoiler } from "@/components/article/fact-spoiler";
import { QuoteCard } from "@/components/quote/quote-card";
import { MiniMap } from "@/components/releases/mini-map";
import type { Summary } from "@/lib/content/summary";
import { INTERCHANGE } from "@/lib/kinds/hero-line";
import { settings } from "@/lib/settings/settings";
import { site } from "@/lib/site";
import type { buildHomeView, ChangeView } from "@/lib/views/site/home-view";
import { LineBullet } from "./line-bullet";
import { Subscribe } from "./subscribe";
import { WikiAnchor } from "./wiki-anchor";

type View = ReturnType<typeof buildHomeView>;

/** The home page: what this is, the four lines, a quote, the map, links to explore, recent changes. */
export function HomePage({ view }: { view: View }) {
  const { heroes, series, quote, changes } = view;
  return (
    <main id="content">
      <Opening view={view} />
      <ul className="on-sign grid bg-sign sm:grid-cols-2 xl:grid-cols-4">
        {heroes.map((hero) => (
          <HeroTile key={hero.id} hero={hero} />
        ))}
      </ul>
      <div className="page grid gap-14 py-12">
        {quote && (
          <section aria-label="A quote">
            <QuoteCard quote={quote} size="featured" />
          </section>
        )}
        <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
          <section aria-labelledby="series">
            <h2 id="series" className="mb-4 text-[1.6rem]">
              {settings.home.series_title}
            </h2>
            <ArticleList articles={series} />
          </section>
          <StartLinks />
        </div>
        {changes && changes.length > 0 && <Changes changes={changes} />}
      </div>
    </main>
  );
}

function Opening({ view: { counts, map } }: { view: View }) {
  return (
    <div className="on-sign bg-sign text-white">
      <div className="page grid items-center gap-x-12 gap-y-8 pt-10 pb-9 lg:grid-cols-[1fr_minmax(0,34rem)] lg:pt-12 lg:pb-12">
        <div>
          <h1 className="font-[800] text-[clamp(2rem,6vw,3.9rem)] leading-[1.02] tracking-[-0.035em]">
            {settings.home.headline.map((line, index) => (
              <Fragment key={line}>
                {index > 0 && <br />}
                {line}
              </Fragment>
            ))}
          </h1>
          <p className="mt-4 max-w-2xl text-[1.1rem] text-white/85 leading-snug">
            {site.tagline}: {settings.home.introduction}
          </p>
          <ul className="mt-5 flex flex-wrap gap-x-8 gap-y-2 font-sign">
            {counts.map(({ count, label, href }) => (
              <li key={label}>
                <Count count={count} label={label} href={href} />
              </li>
            ))}
          </ul>
        </div>
        <MiniMap map={map} />
      </div>
    </div>
  );
}

function Count({ count, label, href }: View["counts"][number]) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 flex-col no-underline sm:flex-row sm:items-baseline sm:gap-1.5 [&[href]]:hover:underline"
    >
      <b className="font-[780] text-[1.35rem] tracking-tight sm:text-[1.7rem]">{count}</b> {label}
    </a>
  );
}

function StartLinks() {
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in" className="mb-4 text-[1.6rem]">
        Explore
      </h2>
      <ul className="border-rule border-t">
        {settings.home.links.map(({ href, label, text }) => (
          <li key={href} className="border-rule border-b">
            <a href={href} className="group block py-3 no-underline">
              <span className="block font-[740] font-sign text-[1.2rem] leading-snug tracking-tight group-hover:underline">
                {label}
              </span>
              <span className="block text-[0.98rem] text-mute leading-normal">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: { changes: readonly ChangeView[] }) {
  return (
    <section aria-labelledby="changes">
      <h2 id="changes" className="mb-4 text-[1.6rem]">
        Recent changes
      </h2>
      <ul className="taps grid gap-x-14 lg:grid-cols-2">
        {changes.map(({ link, date, dateTime, isNew, spoilers }) => (
          <li
            key={link.href}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 border-rule border-t py-1.5"
          >
            <div>
              <FactSpoiler spoilers={spoilers}>
                <WikiAnchor link={link} />
                {isNew && <span className="text-mute">, new</span>}
              </FactSpoiler>
            </div>
            <time dateTime={dateTime} className="text-[0.9rem] text-mute">
              {date}
            </time>
          </li>
        ))}
      </ul>
      <Subscribe to={["changes", "quotes"]} />
    </section>
  );
}

function HeroTile({ hero }: { hero: Summary }) {
  return (
    <li className="on-line bg-line text-on-line" data-line={hero.line}>
      <a
        href={hero.href}
        className="group flex h-full items-center gap-4 p-4 no-underline xl:items-start xl:p-6"
      >
        <LineBullet line={hero.line ?? INTERCHANGE} decorative className="text-[2rem]" />
        <span>
          <span className="block font-[760] font-sign text-[1.35rem] leading-tight tracking-tight group-hover:underline">
            {hero.title}
          </span>
          <span className="mt-1 block text-[0.9rem] leading-snug">{hero.description}</span>
        </span>
      </a>
    </li>
  );
}
