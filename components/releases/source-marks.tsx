import type { SourceView } from "@/lib/views/sources/source-view";

/** Sources behind a date, as small letters that lead to their pages; their names are in the accessible name. */
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
