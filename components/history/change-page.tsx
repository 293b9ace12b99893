import { PageSection } from "@/components/article/page-section";
import { plural } from "@/lib/kinds/plural";
import type { ShownChange } from "@/lib/views/history/history-view";
import type { RevisionView } from "@/lib/views/history/revision-view";
import { DiffLines } from "./diff-lines";
import { RevisionLine } from "./revision-line";
import { Steps } from "./steps";

const names = { fields: "Fields", text: "Text" } as const;

/** What changed from one revision to another: fields first, then text. */
export function ChangePage({ change }: { change: ShownChange }) {
  const { older, newer, parts, previous, next } = change;
  const changed = parts.filter(({ hasChanged }) => hasChanged);
  return (
    <div className="max-w-3xl">
      <dl className="grid border border-rule bg-sheet sm:grid-cols-2">
        <Side label="From" revision={older} />
        <Side label="To" revision={newer} />
      </dl>
      <Steps of="change" previous={previous} next={next} />
      {changed.map(({ part, chunks }) => (
        <PageSection key={part} id={part} title={names[part]} wide>
          {chunks.map(({ isFolded, count, parts }, index) => (
            // The chunks of a page never change their places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Chunk key={index} isFolded={isFolded} count={count}>
              <DiffLines parts={parts} />
            </Chunk>
          ))}
        </PageSection>
      ))}
      {changed.length === 0 && <p className="mt-5">These two revisions have the same text.</p>}
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

function Chunk({
  isFolded,
  count,
  children,
}: {
  isFolded: boolean;
  count: number;
  children: React.ReactNode;
}) {
  if (!isFolded) return children;
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 font-[650] font-sign">
        {plural(count, "unchanged line")}
      </summary>
      {children}
    </details>
  );
}
