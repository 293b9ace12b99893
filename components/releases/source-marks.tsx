import type { SourceView } from "@/lib/views/sources/source-view";

/** The sources of a date, as small letters that link to their pages; the accessible name has the source's name. */
export function SourceMarks({ sources }: { sources: readonly SourceView[] }) {
  return (
    <span className="print:hidden whitespace-nowrap">
      {sources.map((source, index) => (
        <sup key={source.id} className="mark text-mute">
          <a
            href={source.href}
            title={`${source.publisher}: ${source.title}`}
            aria-label={`Source: ${source.publisher}, ${source.title}`}
          >
            {`[${String.fromCharCode(97 + index)}]`}
          </a>
        </sup>
      ))}
    </span>
  );
}
