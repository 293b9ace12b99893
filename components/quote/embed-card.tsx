import { FactSpoiler } from "@/components/article/fact-spoiler";
import { Logo } from "@/components/site/logo";
import { site } from "@/lib/site";
import type { EmbedView } from "@/lib/views/quotes/embed-view";
import { QuoteWords } from "./quote-card";

/** The card in another site's frame. Its links replace that site's page. */
export function EmbedCard({ view: { title, quote } }: { view: EmbedView }) {
  const { speaker, role, source, href, dateTime, date, line, spoilers } = quote;
  return (
    <main data-line={line} className="flex min-h-screen flex-col spine justify-between bg-sheet">
      <h1 className="sr-only">{title}</h1>
      <figure className="px-5 py-5">
        <FactSpoiler spoilers={spoilers}>
          <QuoteWords quote={quote} className="ps-[0.5em] text-[1.08rem] leading-[1.45]" />
        </FactSpoiler>
        <figcaption className="mt-3 text-[0.9rem]">
          <p>
            {speaker ? (
              <>
                <a className="link font-[720] font-sign" target="_top" href={speaker.href}>
                  {speaker.text}
                </a>
                , {role}
              </>
            ) : (
              role
            )}
          </p>
          <p className="text-mute">
            <time dateTime={dateTime}>{date}</time> ·{" "}
            <a className="link" target="_top" href={source.href}>
              {source.publisher}
            </a>
          </p>
        </figcaption>
      </figure>
      <a
        target="_top"
        href={href}
        className="flex items-center gap-3 border-rule border-t px-5 py-3 text-[0.87rem] no-underline hover:underline"
      >
        <span className="flex-none">
          <Logo size={24} />
        </span>
        <span>
          <b className="font-[720] font-sign">{site.name}</b>{" "}
          <span className="text-mute">{site.tagline}</span>
        </span>
      </a>
    </main>
  );
}
