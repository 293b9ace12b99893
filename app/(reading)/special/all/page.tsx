import type { Metadata } from "next";
import { EditorsPage } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listSummaries } from "@/lib/views/index-view";
import { listByLetter } from "@/lib/views/maintenance";

export const metadata: Metadata = specialMetadata("all");

export default async function AllPage() {
  const wiki = await getWiki();
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
