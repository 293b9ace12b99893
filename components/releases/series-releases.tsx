import { PageSection } from "@/components/article/page-section";
import type { ReleaseView, StatementView } from "@/lib/views/releases/timeline-view";
import { ReleaseList } from "./release-list";
import { StatementList } from "./statement-list";

/** A series' seasons, and what was announced before they came out. */
export function SeriesReleases({
  releases,
  statements,
}: {
  releases: readonly ReleaseView[];
  statements: readonly StatementView[];
}) {
  return (
    <PageSection id="releases" title="Releases">
      <ReleaseList releases={releases} />
      {statements.length > 0 && (
        <>
          <h3 className="mt-6 mb-3 text-[1.2rem]">What was announced, and when</h3>
          <StatementList statements={statements} />
        </>
      )}
    </PageSection>
  );
}
