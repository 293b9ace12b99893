import { FactSpoiler } from "@/components/article/fact-spoiler";
import { LineBullet } from "@/components/site/line-bullet";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { QuoteView, SubjectView } from "@/lib/views/quotes/quote-view";

type Size = "full" | "compact" | "featured";

const wordsClass: Record<Size, string> = {
  full: "text-[1.28rem] leading-[1.45]",
  compact: "text-[1.1rem] leading-[1.45]",
  featured: "text-[clamp(1.35rem,3.6vw,2.15rem)] leading-[1.38]",
};

/**
 * A quote with its speaker, subjects, date, source, status and permalink. One component for a text (`full`), a
 * list (`compact`) and the home page (`featured`).
 * @param addressed false inside a spoiler, which browsers open when an address points inside it
 */
export function QuoteCard({
  quote,
  size = "full",
  addressed = true,
}: {
  quote: QuoteView;
  size?: Size;
  addressed?: boolean;
}) {
  return (
    <figure
      id={addressed ? `quote:${quote.slug}` : undefined}
      data-line={quote.line}
      className="target-mark spine bg-sheet px-7 py-5"
    >
      <FactSpoiler spoilers={quote.spoilers}>
        <QuoteWords quote={quote} className={wordsClass[size]} />
      </FactSpoiler>
      <figcaption className="mt-3">
        <QuoteSpeaker quote={quote} />
        <div className="mt-3.5 border-rule border-t border-dashed pt-3 text-[0.87rem] text-mute">
          <div className="flex items-baseline gap-2">
            About
            <SubjectBullets subjects={quote.subjects} />
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-x-4">
            <span className="grow-99 basis-68">
              <time dateTime={quote.dateTime}>{quote.date}</time> ·{" "}
              <a className="link" href={quote.source.href}>
                {quote.source.publisher}
              </a>
            </span>
            <span className="flex grow items-center gap-x-4">
              <span title={quote.statusMeaning} className="grow">
                {statusMark[quote.status]} {quote.status}
              </span>
              {size !== "compact" && (
                <button
                  type="button"
                  hidden
                  data-copy={quote.href}
                  className="link tap cursor-pointer print:hidden"
                >
                  Copy link
                </button>
              )}
              <a className="link tap print:hidden" href={quote.href}>
                Permalink
                <span className="sr-only">: {quote.title}</span>
              </a>
            </span>
          </div>
        </div>
      </figcaption>
    </figure>
  );
}

const statusMark: Record<QuoteView["status"], string> = {
  verified: "✓",
  sourced: "○",
  paraphrase: "≈",
  disputed: "≠",
  misattributed: "×",
};

export function QuoteWords({ quote, className = "" }: { quote: QuoteView; className?: string }) {
  return (
    <blockquote cite={quote.source.url} className={`font-serif ${className}`}>
      <p className="-indent-[0.42em]">
        <span aria-hidden="true">“</span>
        {quote.segments.map((segment, index) => (
          <span key={segment}>
            {index > 0 && <span className="text-mute"> […] </span>}
            <q className="[quotes:none]">{segment}</q>
          </span>
        ))}
        <span aria-hidden="true">”</span>
      </p>
    </blockquote>
  );
}

export function QuoteSpeaker({ quote }: { quote: QuoteView }) {
  const role = quote.speaker ? `, ${quote.role}` : quote.role;
  return (
    <p className="text-[0.98rem]">
      {quote.speaker && (
        <b className="font-[720] font-sign">
          <WikiAnchor link={quote.speaker} />
        </b>
      )}
      {role}
    </p>
  );
}

/** Subjects with a line show its bullet, others their name; all are links. */
function SubjectBullets({ subjects }: { subjects: readonly SubjectView[] }) {
  return (
    <ul className="flex flex-wrap items-center gap-1.5">
      {subjects.map((subject) => (
        <li key={subject.href}>
          {subject.bullet && subject.line ? (
            <a href={subject.href} title={subject.text} className="disc">
              <LineBullet line={subject.line} decorative className="text-[0.98rem]" />
              <span className="sr-only">{subject.text}</span>
            </a>
          ) : (
            <a href={subject.href} className="chip">
              {subject.italic ? <i>{subject.text}</i> : subject.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
