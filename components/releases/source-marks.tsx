import type { SourceView } from "@/lib/views/source-view";

/** Sources behind a date, as small letters that lead to their pages; their names are in the accessible name. */
export function SourceMarks({ sources }: { sources: readonly SourceView[] }) {
  return (
    <span className="print:hidden ms-1.5 whitespace-nowrap text-[0.74rem] text-mute">
      {sources.map((source, index) => (
        <a
          key={source.id}
          href={source.href}
          title={`${source.publisher}: ${source.title}`}
          aria-label={`Source: ${source.publisher}, ${source.title}`}
          className="px-0.5 no-underline hover:underline"
        >
          {String.fromCharCode(97 + index)}
        </a>
      ))}
    </span>
  );
}
