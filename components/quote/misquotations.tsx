import type { ReactNode } from "react";
import { SourceLine } from "@/components/article/source-line";
import type { Misquotation } from "@/lib/views/quote-page-view";

/**
 * Wrong wordings beside the right one, with what differs marked on both sides.
 * @param right who prints the right one
 */
export function Misquotations({
  misquotations,
  right,
}: {
  misquotations: readonly Misquotation[];
  right: string;
}) {
  return (
    <ul className="grid gap-6">
      {misquotations.map(({ difference, note, source }) => (
        <li key={`${source.id}${difference.wrong}`}>
          <dl className="grid border border-rule bg-sheet sm:grid-cols-2">
            <Wording label={`Misquoted by ${source.publisher}`} difference={difference}>
              {difference.wrong && <del>{difference.wrong}</del>}
            </Wording>
            <Wording label={`As in ${right}`} difference={difference}>
              {difference.right && <ins>{difference.right}</ins>}
            </Wording>
          </dl>
          <p className="mt-1 text-[0.94rem] text-mute">
            {note} <SourceLine source={source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Wording({
  label,
  difference: { before, after },
  children,
}: {
  label: string;
  difference: Misquotation["difference"];
  children: ReactNode;
}) {
  return (
    <div className="px-4 py-3">
      <dt className="font-[680] font-sign text-[0.82rem] text-mute">{label}</dt>
      <dd className="font-serif text-[1.08rem] leading-[1.45]">
        {before} {children} {after}
      </dd>
    </div>
  );
}
