import { FactCover } from "@/components/article/fact-cover";
import { LineBullet } from "@/components/site/line-bullet";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { QuoteView, SubjectView } from "@/lib/views/quote-view";

type Size = "full" | "compact" | "featured";

const wordsClass: Record<Size, string> = {
  full: "text-[1.28rem] leading-[1.45]",
  compact: "text-[1.08rem] leading-[1.45]",
  featured: "text-[clamp(1.4rem,3.4vw,2.1rem)] leading-[1.35]",
};

/**
 * A quotation with everything that belongs to it: speaker, subjects, date, source, status and its
 * own address. One component for a text (`full`), a list (`compact`) and the home page (`featured`).
 */
export function QuoteCard({ quote, size = "full" }: { quote: QuoteView; size?: Size }) {
  return (
    <figure
      id={`quote:${quote.slug}`}
      data-line={quote.line}
      className="target-mark border border-rule border-s-8 border-s-route bg-sheet px-5 py-5 sm:px-7"
    >
      <FactCover cover={quote.cover}>
        <QuoteWords quote={quote} className={wordsClass[size]} />
      </FactCover>
      <figcaption className="mt-3">
        <QuoteSpeaker quote={quote} />
        <div className="mt-3.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 border-rule border-t border-dashed pt-3 text-[0.87rem] text-mute">
          <div className="flex flex-wrap items-center gap-1.5">
            About
            <SubjectBullets subjects={quote.subjects} />
          </div>
          <span>
            <time dateTime={quote.dateTime}>{quote.date}</time> ·{" "}
            <a className="link" href={quote.source.href}>
              {quote.source.publisher}
            </a>
          </span>
          <span title={quote.statusMeaning}>
            {statusMark[quote.status]} {quote.status}
          </span>
          <span className="print:hidden ms-auto flex flex-wrap gap-x-4">
            {size !== "compact" && (
              <button
                type="button"
                hidden
                data-copy={quote.href}
                className="link min-h-8 cursor-pointer"
              >
                Copy link
              </button>
            )}
            <a className="link inline-flex min-h-8 items-center" href={quote.href}>
              Permalink
            </a>
          </span>
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
    <ul className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
      {subjects.map((subject) => (
        <li key={subject.href}>
          {subject.bullet && subject.line ? (
            <a
              href={subject.href}
              title={subject.text}
              className="-m-1 inline-flex p-1 no-underline"
            >
              <LineBullet line={subject.line} decorative className="text-[0.98rem]" />
              <span className="sr-only">{subject.text}</span>
            </a>
          ) : (
            <a
              href={subject.href}
              className="inline-block border border-rule px-2 no-underline hover:border-ink"
            >
              {subject.italic ? <i>{subject.text}</i> : subject.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
