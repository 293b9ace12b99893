import type { ReferenceView } from "@/lib/views/article-view";
import { SourceLine } from "./source-line";

/** The sources of an article, in the order of their numbers, each with ways back to where it is cited. */
export function ReferenceList({ references }: { references: readonly ReferenceView[] }) {
  return (
    <ol className="grid gap-2.5 text-[0.94rem] leading-normal">
      {references.map((reference) => (
        <li
          key={reference.number}
          id={`ref:${reference.number}`}
          className="target-mark flex min-w-0 gap-3"
        >
          <span className="w-6 flex-none text-end font-[700] font-sign text-line-text">
            {reference.number}
          </span>
          <span className="min-w-0">
            <SourceLine source={reference.source} /> <WaysBack reference={reference} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function WaysBack({ reference: { number, occurrences, inFields } }: { reference: ReferenceView }) {
  const backs = Array.from({ length: occurrences }, (_, index) => index + 1);
  return (
    <span className="inline-flex flex-wrap align-top text-mute print:hidden">
      {backs.map((occurrence) => (
        <a
          key={occurrence}
          href={`#cite:${number}:${occurrence}`}
          className="back"
          aria-label={`Back to mention ${occurrence} of source ${number}`}
        >
          ↑{occurrences > 1 ? occurrence : ""}
        </a>
      ))}
      {inFields && (
        <a
          href="#facts"
          className="back"
          aria-label={`Back to the facts that rest on source ${number}`}
        >
          ↑ facts
        </a>
      )}
    </span>
  );
}
