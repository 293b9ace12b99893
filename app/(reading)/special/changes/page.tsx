import type { Metadata } from "next";
import { CoveredParts } from "@/components/article/fact-cover";
import { LinkWords } from "@/components/article/link-words";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { Subscribe } from "@/components/site/subscribe";
import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listChanges } from "@/lib/repository/changes";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { buildChanges, type ChangedArticle } from "@/lib/views/changes-view";

export const metadata: Metadata = specialMetadata("changes");

const SHOWN = 300;

export default async function ChangesPage() {
  const changes = await listChanges(contentFolder(), SHOWN);
  const days = changes && buildChanges(await getWiki(), changes);
  return (
    <EditorsPage
      page="changes"
      empty={!days && "This copy of the wiki was built without its history."}
    >
      {days?.map(({ date, dateTime, changes }) => (
        <section key={dateTime} aria-labelledby={dateTime} className="mt-8 first:mt-0">
          <h2 id={dateTime}>
            <time dateTime={dateTime}>{date}</time>
          </h2>
          <ul className="mt-2 border-rule border-t">
            {changes.map(({ key, message, author, articles }) => (
              <Row key={key} title={message}>
                {author && <p>by {author}</p>}
                <CoveredParts parts={articles}>
                  {(links) => (
                    <LinkWords links={links} behind={(link) => <WhatChanged {...link} />} />
                  )}
                </CoveredParts>
              </Row>
            ))}
          </ul>
        </section>
      ))}
      {days && <Subscribe to={["changes"]} />}
    </EditorsPage>
  );
}

function WhatChanged({ isNew, changeHref, text }: ChangedArticle) {
  return (
    <>
      {" "}
      (
      <a className="link" href={changeHref} rel="nofollow">
        {isNew ? "new" : "change"}
        <span className="sr-only">: what changed in {text}</span>
      </a>
      )
    </>
  );
}
