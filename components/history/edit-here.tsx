import { PageSection } from "@/components/article/page-section";
import type { EditView } from "@/lib/git/editing";

/** Which file an article is, and how it is edited: at the repository's host, or on one's own machine. */
export function EditHere({ edit: { file, href } }: { edit: EditView }) {
  return (
    <PageSection id="edit" title="Edit this article">
      <div className="prose">
        <p>
          This article is the file <code className="break-words">{file}</code> of the wiki’s
          repository.
        </p>
        {href && (
          <p>
            <a className="link tap" href={href} rel="external nofollow">
              Edit it at the repository’s host
            </a>
          </p>
        )}
        <p>
          To edit it on your own machine, change that file in a clone of the repository.{" "}
          <code>npm run dev</code> shows it while you write, and <code>npm run check</code> says
          what is wrong with it and where. <code>docs/writing.md</code> tells the rest.
        </p>
      </div>
    </PageSection>
  );
}
