import { PageSection } from "@/components/article/page-section";
import { plural } from "@/lib/kinds/plural";
import type { DiffPart } from "@/lib/views/history/change-view";
import { DiffLines } from "./diff-lines";

const names = { fields: "Fields", text: "Text" } as const;

type Props = { parts: readonly DiffPart[] /** Said if nothing has changed. */; same: string };

/** What changed from one text to another: fields first, then text. */
export function DiffParts({ parts, same }: Props) {
  const changed = parts.filter(({ hasChanged }) => hasChanged);
  if (changed.length === 0) return <p className="mt-5">{same}</p>;
  return changed.map(({ part, chunks }) => (
    <PageSection key={part} id={part} title={names[part]} wide>
      {chunks.map(({ isFolded, count, parts }, index) => (
        // The chunks of a page never change their places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Chunk key={index} isFolded={isFolded} count={count}>
          <DiffLines parts={parts} />
        </Chunk>
      ))}
    </PageSection>
  ));
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
