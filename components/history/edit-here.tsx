import { PageSection } from "@/components/article/page-section";
import { HelpLink } from "@/components/guide/help-link";
import type { EditView } from "@/lib/git/editing";

/** The file of an article, and how to edit it: on the repository's website or on one's own computer. */
export function EditHere({ edit: { file, href } }: { edit: EditView }) {
  return (
    <PageSection id="edit" title="Edit this article">
      <div className="prose">
        <p>
          This article is the file <code className="break-words">{file}</code> in the wiki’s
          repository.
        </p>
        {href && (
          <p>
            <a className="link tap" href={href} rel="external nofollow">
              Edit it on the repository’s website
            </a>
          </p>
        )}
        <p>
          To edit it on your own computer, change that file in a clone of the repository.{" "}
          <code>npm run dev</code> shows it while you write, and <code>npm run check</code> reports
          errors and where they are. The <HelpLink page="own-computer">guide</HelpLink> has the
          rest.
        </p>
      </div>
    </PageSection>
  );
}
