import type { Metadata } from "next";
import { SectionHeading } from "@/components/article/section-heading";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { site } from "@/lib/site";

const description =
  "Whose wiki this is, how its facts and quotations are checked, and under which licenses its texts and code may be shared.";

export const metadata: Metadata = pageMetadata({ title: "About", description, href: "/about" });

export default function AboutPage() {
  return (
    <>
      <IndexPage title="About this wiki" description={description}>
        {/* Here alone: browsers fetch it with the page that links it, and few read this one first. */}
        <link rel="manifest" href="/manifest.webmanifest" />
        <div className="prose">
          <SectionHeading level={2} id="unofficial">
            An unofficial fan project
          </SectionHeading>
          <p>
            {site.name} is written by fans. It is not affiliated with, approved or sponsored by
            Marvel, Netflix, Disney or anybody who made the series. The names, characters and titles
            belong to their owners and are used here to write about them. No image of theirs is
            shown: bullets, lines and logo are our own drawings, and every{" "}
            <a className="link" href="/special/images">
              image
            </a>{" "}
            says who made it.
          </p>
          <SectionHeading level={2} id="sources">
            Where it comes from
          </SectionHeading>
          <p>
            Two press articles of January 2017 stand at its beginning: one about a picture of four
            heroes on a New York taxi, one about a team that none of them wanted to join. Every
            statement carries its{" "}
            <a className="link" href="/sources">
              source
            </a>
            , and every{" "}
            <a className="link" href="/quotes">
              quotation
            </a>{" "}
            says who said it, to whom, and how far its words were checked. The{" "}
            <a className="link" href="/timeline">
              timeline
            </a>{" "}
            keeps what was known on a day apart from what came out later.
          </p>
          <SectionHeading level={2} id="programs">
            For programs
          </SectionHeading>
          <p>
            Everything that stands here can be read{" "}
            <a className="link" href="/api">
              by programs
            </a>{" "}
            too, and quotations can be shown on other sites.
          </p>
          <SectionHeading level={2} id="writing">
            How to write for it
          </SectionHeading>
          <p>
            An article is one text file in the wiki’s repository: fields on top, the text below. The
            contributor’s guide there, <code>docs/writing.md</code>, shows one from its first line
            to its sources, and <code>npm run check</code> says what is missing and where. The{" "}
            <a className="link" href="/special/wanted">
              wanted articles
            </a>{" "}
            and the statements that{" "}
            <a className="link" href="/special/uncited">
              lack a source
            </a>{" "}
            are good places to begin.
          </p>
          <SectionHeading level={2} id="licenses">
            Licenses
          </SectionHeading>
          <p>
            The texts may be shared and changed under{" "}
            <a
              className="link"
              href="https://creativecommons.org/licenses/by-sa/4.0/"
              rel="license"
            >
              Creative Commons Attribution-ShareAlike 4.0
            </a>
            . Each image names its own license. The quotations belong to those who said and printed
            them and are quoted for comment. The program is free under the MIT license.
          </p>
        </div>
      </IndexPage>
      <StructuredData
        graph={pageGraph(
          { title: "About this wiki", description, href: "/about" },
          { type: "AboutPage" },
        )}
      />
    </>
  );
}
