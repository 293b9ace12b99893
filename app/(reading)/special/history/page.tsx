import type { Metadata } from "next";
import { IndexPage } from "@/components/site/index-page";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { settings } from "@/lib/settings/settings";

const title = "Article history";
const description =
  "This copy of the wiki has no server, so it can’t show the revisions of an article. You can see them with Git in a clone.";

const example = settings.examples.subject;

export const metadata: Metadata = pageMetadata({ title, description, href: "/special/history" });

/** The static export redirects here from an article’s history if there is no server. */
export default function HistoryElsewherePage() {
  return (
    <IndexPage title={title} description={description}>
      <div className="prose">
        <p>
          Each article is one file in the wiki’s repository: <code>/{example}</code> is{" "}
          <code>content/{example}.mdx</code>. In a clone,{" "}
          <code>git log --follow --patch --word-diff</code> and the file name show who changed it,
          when, and every word; <code>npm start</code> shows the same as pages.
        </p>
        <p>
          To edit it, change that file: <code>npm run dev</code> shows it while you write, and{" "}
          <code>npm run check</code> reports errors and where they are. For the whole wiki, see{" "}
          <a className="link" href="/special/changes">
            recent changes
          </a>
          .
        </p>
      </div>
    </IndexPage>
  );
}
