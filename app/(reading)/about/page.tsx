import type { Metadata } from "next";
import { SectionHeading } from "@/components/article/section-heading";
import { HelpLink } from "@/components/guide/help-link";
import { IndexPage } from "@/components/site/index-page";
import { StructuredData } from "@/components/site/structured-data";
import { pageGraph } from "@/lib/seo/json-ld/page-graph";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { settings } from "@/lib/settings/settings";
import { site } from "@/lib/site";

const description =
  "Who makes this wiki, how its facts and quotes are checked, and the licenses of its text and code.";

export const metadata: Metadata = pageMetadata({ title: "About", description, href: "/about" });

export default function AboutPage() {
  return (
    <>
      <IndexPage title="About this wiki" description={description}>
        {/* Only here: browsers fetch it with the page that links it, and few readers start on this one. */}
        <link rel="manifest" href="/manifest.webmanifest" />
        <div className="prose">
          <SectionHeading level={2} id="unofficial">
            An unofficial fan project
          </SectionHeading>
          <p>
            {site.name} is written by fans. It isn’t affiliated with, approved by or sponsored by{" "}
            {settings.owners.join(", ")} or anyone who made the series. The names, characters and
            titles belong to their owners and are used here to write about them. None of their
            images are shown: the bullets, lines and logo are our own drawings, and every{" "}
            <a className="link" href="/special/images">
              image
            </a>{" "}
            credits its creator.
          </p>
          <SectionHeading level={2} id="sources">
            Where it comes from
          </SectionHeading>
          <p>
            {settings.origin} Every statement cites its{" "}
            <a className="link" href="/sources">
              source
            </a>
            , and every{" "}
            <a className="link" href="/quotes">
              quote
            </a>{" "}
            says who said it, to whom, and how well its words have been verified. The{" "}
            <a className="link" href="/timeline">
              timeline
            </a>{" "}
            separates what was known on a given day from what came out later.
          </p>
          <SectionHeading level={2} id="programs">
            API
          </SectionHeading>
          <p>
            All content is also available through an{" "}
            <a className="link" href="/api">
              API
            </a>
            , and quotes can be embedded on other sites.
          </p>
          <SectionHeading level={2} id="writing">
            How to contribute
          </SectionHeading>
          <p>
            Press <i>Edit</i> on any article: you can try out a change without an account. An
            article is one text, facts on top and the article below, and the editor says what is
            missing and where. The <HelpLink>help pages</HelpLink> show how links, sources, spoilers
            and quotes are written. The{" "}
            <a className="link" href="/special/wanted">
              wanted articles
            </a>{" "}
            and the statements that{" "}
            <a className="link" href="/special/uncited">
              lack a source
            </a>{" "}
            are good places to start.
          </p>
          <SectionHeading level={2} id="licenses">
            Licenses
          </SectionHeading>
          <p>
            The text may be shared and changed under{" "}
            <a
              className="link"
              href="https://creativecommons.org/licenses/by-sa/4.0/"
              rel="license"
            >
              Creative Commons Attribution-ShareAlike 4.0
            </a>
            . Each image names its own license. The quotes belong to the people who said and
            published them and are used for commentary. The code is free under the MIT license.
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
