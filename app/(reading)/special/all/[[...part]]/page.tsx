import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { LinkRow } from "@/components/article/link-row";
import { AllOfThem } from "@/components/article/links-here";
import { EditorsPage } from "@/components/site/editors-page";
import { LetterLinks } from "@/components/site/letter-links";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildAllArticles } from "@/lib/views/lists/all-articles-view";

type Props = { params: Promise<{ part?: string[] }> };

const find = async ({ params }: Props) =>
  buildAllArticles(await getWiki(), ((await params).part ?? []).join("/"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  return view ? pageMetadata(view.page) : {};
}

export default async function AllPage(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  const { page, letters, hidden, quotes, allQuotes } = view;
  return (
    <EditorsPage page="all" list={page}>
      {page.letters.length === 0 && <LetterLinks letters={letters.map(({ letter }) => letter)} />}
      {letters.map(({ letter, all }) => (
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
      {page.isFirst && (
        <section aria-labelledby="quotes" className="mt-6">
          <h2 id="quotes">Quotes</h2>
          <ul className="taps mt-2">
            {quotes.map((quote) => (
              <li key={quote.href}>
                <a className="link" href={quote.href}>
                  {quote.title}
                </a>
              </li>
            ))}
          </ul>
          <AllOfThem all={allQuotes} one="quote" />
        </section>
      )}
    </EditorsPage>
  );
}
