import type { ShownChange } from "@/lib/views/history/history-view";
import type { RevisionView } from "@/lib/views/history/revision-view";
import { DiffParts } from "./diff-parts";
import { RevisionLine } from "./revision-line";
import { Steps } from "./steps";

/** What changed from one revision to another: fields first, then text. */
export function ChangePage({ change }: { change: ShownChange }) {
  const { older, newer, parts, previous, next } = change;
  return (
    <div className="max-w-3xl">
      <dl className="grid border border-rule bg-sheet sm:grid-cols-2">
        <Side label="From" revision={older} />
        <Side label="To" revision={newer} />
      </dl>
      <Steps of="change" previous={previous} next={next} />
      <DiffParts parts={parts} same="These two revisions have the same text." />
    </div>
  );
}

function Side({ label, revision }: { label: string; revision: RevisionView }) {
  return (
    <div className="px-4 py-3">
      <dt className="font-[680] font-sign text-[0.82rem] text-mute">{label}</dt>
      <dd>
        <RevisionLine revision={{ ...revision, changeHref: undefined }} />
      </dd>
    </div>
  );
}
