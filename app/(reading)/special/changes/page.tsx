import type { Metadata } from "next";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listChanges } from "@/lib/repository/changes";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { buildChanges } from "@/lib/views/changes-view";

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
            {changes.map(({ message, articles }) => (
              <Row key={message} title={message}>
                {articles.map(({ link, isNew }, index) => (
                  <span key={link.href}>
                    {index > 0 && ", "}
                    <WikiAnchor link={link} />
                    {isNew && " (new)"}
                  </span>
                ))}
              </Row>
            ))}
          </ul>
        </section>
      ))}
    </EditorsPage>
  );
}
