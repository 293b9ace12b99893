import { ArticleList } from "@/components/article/article-list";
import { QuoteCard } from "@/components/quote/quote-card";
import type { Summary } from "@/lib/content/summary";
import { kindNames, site } from "@/lib/site";
import type { buildHomeView } from "@/lib/views/home-view";
import { LineBullet } from "./line-bullet";

const waysIn = [
  { href: "/team", label: kindNames.team.title, text: "Who created and ran the series" },
  { href: "/cast", label: kindNames.cast.title, text: "Who plays whom, and what they said" },
  {
    href: "/characters",
    label: kindNames.characters.title,
    text: "Enemies, allies and the ones between",
  },
  { href: "/places", label: kindNames.places.title, text: "From Hell’s Kitchen to Midland Circle" },
  {
    href: "/timeline/2017-01-12",
    label: "January 12, 2017",
    text: "The six series as they were known that day",
  },
  { href: "/sources", label: "Sources", text: "What everything here rests on" },
];

/** The first page: what this is, the four lines, a quotation, the ways in. */
export function HomePage({
  view: { heroes, series, quote, counts },
}: {
  view: ReturnType<typeof buildHomeView>;
}) {
  return (
    <main id="content">
      <div className="on-sign bg-sign text-white">
        <div className="page pt-10 pb-9 md:pt-16 md:pb-14">
          <h1 className="max-w-4xl font-[800] text-[clamp(2.3rem,7vw,4.6rem)] leading-[1] tracking-[-0.035em]">
            Four lines.
            <br />
            One interchange.
          </h1>
          <p className="mt-4 max-w-2xl text-[1.1rem] text-white/85 leading-snug">
            {site.tagline}: {counts.articles} articles, {counts.quotes} quotes, {counts.sources}{" "}
            sources.
          </p>
          <ul className="mt-8 grid gap-px sm:grid-cols-2 lg:grid-cols-4">
            {heroes.map((hero) => (
              <HeroTile key={hero.id} hero={hero} />
            ))}
          </ul>
        </div>
      </div>
      <div className="page grid gap-14 py-12">
        {quote && (
          <section aria-label="A quote">
            <QuoteCard quote={quote} size="featured" />
          </section>
        )}
        <div className="grid gap-14 lg:grid-cols-2">
          <section aria-labelledby="series">
            <h2 id="series" className="mb-4 text-[1.6rem]">
              The six series
            </h2>
            <ArticleList articles={series} />
          </section>
          <section aria-labelledby="ways-in">
            <h2 id="ways-in" className="mb-4 text-[1.6rem]">
              More ways in
            </h2>
            <ul className="border-rule border-t">
              {waysIn.map(({ href, label, text }) => (
                <li key={href} className="border-rule border-b">
                  <a href={href} className="group block py-4 no-underline">
                    <span className="block font-[740] font-sign text-[1.2rem] leading-snug tracking-tight group-hover:underline">
                      {label}
                    </span>
                    <span className="block text-[0.98rem] text-mute leading-normal">{text}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </main>
  );
}

function HeroTile({ hero }: { hero: Summary }) {
  return (
    <li className="on-line bg-line text-on-line" data-line={hero.line}>
      <a
        href={hero.href}
        className="group flex h-full items-center gap-4 p-4 no-underline lg:flex-col lg:items-start lg:p-5"
      >
        <LineBullet line={hero.line ?? "defenders"} decorative className="text-[2rem]" />
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
