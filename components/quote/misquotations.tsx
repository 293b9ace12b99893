import type { ReactNode } from "react";
import type { Misquotation } from "@/lib/views/quotes/quote-page-view";
import type { SourceView } from "@/lib/views/sources/source-view";

/**
 * Misquotes beside the actual words, with the differences marked on both sides.
 * @param right the source of the actual words
 */
export function Misquotations({
  misquotations,
  right,
}: {
  misquotations: readonly Misquotation[];
  right: SourceView;
}) {
  return (
    <ul className="grid gap-6">
      {misquotations.map(({ difference, note, source }) => (
        <li key={`${source.id}${difference.wrong}`}>
          <dl className="grid border border-rule bg-sheet sm:grid-cols-2">
            <Wording label="Published by" source={source} difference={difference}>
              {difference.wrong && <del className="text-wanted">{difference.wrong}</del>}
            </Wording>
            <Wording
              label="The actual words, as published by"
              source={right}
              difference={difference}
            >
              {difference.right && <ins className="font-[700]">{difference.right}</ins>}
            </Wording>
          </dl>
          <p className="mt-1 text-[0.94rem] text-mute">{note}</p>
        </li>
      ))}
    </ul>
  );
}

function Wording({
  label,
  source,
  difference: { before, after },
  children,
}: {
  label: string;
  source: SourceView;
  difference: Misquotation["difference"];
  children: ReactNode;
}) {
  return (
    <div className="px-4 py-3">
      <dt className="font-[680] font-sign text-[0.82rem] text-mute">
        {label}{" "}
        <a className="link" href={source.href}>
          {source.publisher}
        </a>
      </dt>
      <dd className="font-serif text-[1.1rem] leading-[1.45]">
        {before} {children} {after}
      </dd>
    </div>
  );
}
