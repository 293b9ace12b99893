import type { Metadata } from "next";
import { CoveredParts } from "@/components/article/fact-cover";
import { LinkRow } from "@/components/article/link-row";
import { EditorsPage } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { listSummaries } from "@/lib/views/index-view";
import { listByLetter, listCovered } from "@/lib/views/maintenance";
import { specialMetadata } from "@/lib/views/special-metadata";

export const metadata: Metadata = specialMetadata("all");

export default async function AllPage() {
  const wiki = await getWiki();
  const covered = listCovered(wiki);
  return (
    <EditorsPage page="all">
      {listByLetter(wiki).map(({ letter, articles }) => (
        <section key={letter} aria-labelledby={letter} className="mt-6 first:mt-0">
          <h2 id={letter}>{letter}</h2>
          <ul className="mt-2 columns-2xs gap-8">
            {articles.map(({ link, kind }) => (
              <li key={link.href} className="break-inside-avoid py-1">
                <WikiAnchor link={link} /> <span className="text-mute">{kind}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {covered.length > 0 && (
        <section aria-labelledby="covered" className="mt-6">
          <h2 id="covered">Covered</h2>
          <CoveredParts parts={covered}>
            {(articles) => <LinkRow links={articles.map(({ link }) => link)} />}
          </CoveredParts>
        </section>
      )}
      <section aria-labelledby="quotes" className="mt-6">
        <h2 id="quotes">Quotes</h2>
        <ul className="mt-2">
          {listSummaries(wiki, "quotes").map((quote) => (
            <li key={quote.id} className="py-1">
              <a className="link" href={quote.href}>
                {quote.title}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </EditorsPage>
  );
}
