import { DiffParts } from "@/components/history/diff-parts";
import type { DiffPart } from "@/lib/views/history/change-view";
import { ProblemList, type ProblemListProps } from "./problem-list";

/** The frame before anything was sent to it. */
export function PreviewStart({ problem }: { problem: string | undefined }) {
  return (
    <main id="content" className="page py-5">
      <p className="text-mute">{problem ?? "The preview of your text appears here."}</p>
    </main>
  );
}

type ProblemsProps = ProblemListProps & {
  /** Whether the page follows, with what is wrong in its place. */
  isPage: boolean;
};

/** What is wrong with a draft, in place of its page or above it. The editor reads the data: it knows only the text itself. */
export function PreviewProblems({ isPage, ...list }: ProblemsProps) {
  const Tag = isPage ? "aside" : "main";
  return (
    <Tag
      id={isPage ? undefined : "content"}
      className="page py-5"
      data-diagnostics={JSON.stringify(list.problems)}
    >
      <h1 className="font-[760] font-sign text-[1.4rem]">
        {isPage ? "Not ready to publish" : "This is not a page yet"}
      </h1>
      <ProblemList {...list} />
    </Tag>
  );
}

/** What a draft would change. */
export function PreviewChanges({ parts }: { parts: readonly DiffPart[] | undefined }) {
  return (
    <main id="content" className="page py-5">
      <h1 className="font-[760] font-sign text-[1.4rem]">Your changes</h1>
      {parts ? (
        <DiffParts parts={parts} same="Your text is the same as the published one." />
      ) : (
        <p className="mt-5">The two texts are too long to be compared.</p>
      )}
    </main>
  );
}
