import type { Metadata } from "next";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkRow } from "@/components/article/link-row";
import { EditorsPage } from "@/components/site/editors-page";
import { LetterLinks } from "@/components/site/letter-links";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { specialMetadata } from "@/lib/seo/special-metadata";
import { listByLetter, listHidden } from "@/lib/views/content-report/article-lists";
import { listSummaries } from "@/lib/views/site/index-view";

export const metadata: Metadata = specialMetadata("all");

export default async function AllPage() {
  const wiki = await getWiki();
  const hidden = listHidden(wiki);
  const parts = listByLetter(wiki);
  return (
    <EditorsPage page="all">
      <LetterLinks letters={parts.map(({ letter }) => letter)} />
      {parts.map(({ letter, all }) => (
        <section key={letter} aria-labelledby={letter} className="mt-6">
          <h2 id={letter}>{letter}</h2>
          <ul className="taps mt-2 columns-2xs gap-8">
            {all.map(({ link, kind }) => (
              <li key={link.href} className="break-inside-avoid">
                <WikiAnchor link={link} /> <span className="text-mute">{kind}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hidden.length > 0 && (
        <section aria-labelledby="spoilers" className="mt-6">
          <h2 id="spoilers">Spoilers</h2>
          <HiddenGroups parts={hidden}>
            {(articles) => <LinkRow links={articles.map(({ link }) => link)} />}
          </HiddenGroups>
        </section>
      )}
      <section aria-labelledby="quotes" className="mt-6">
        <h2 id="quotes">Quotes</h2>
        <ul className="taps mt-2">
          {listSummaries(wiki, "quotes").map((quote) => (
            <li key={quote.id}>
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
