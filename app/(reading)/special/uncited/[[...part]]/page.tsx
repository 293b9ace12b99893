import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HiddenGroups } from "@/components/article/fact-spoiler";
import { EditorsPage, Row } from "@/components/site/editors-page";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import { getWiki } from "@/lib/content/get-wiki";
import { plural } from "@/lib/kinds/plural";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { groupListed } from "@/lib/views/content-report/article-lists";
import { listUncitedArticles } from "@/lib/views/content-report/uncited-view";
import { reportPage } from "@/lib/views/lists/report-pages";

type Props = { params: Promise<{ part?: string[] }> };

async function find({ params }: Props) {
  const wiki = await getWiki();
  const { part = [] } = await params;
  return reportPage("uncited", groupListed(wiki, listUncitedArticles(wiki)), part.join("/"));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await find(props);
  return list ? pageMetadata(list) : {};
}

export default async function UncitedPage(props: Props) {
  const list = await find(props);
  if (!list) notFound();
  return (
    <EditorsPage
      page="uncited"
      list={list}
      empty={list.groups.length === 0 && "Every statement in the wiki has a source."}
    >
      <p>
        Know a source for one of these? Add it, and replace <code>&lt;Uncited/&gt;</code> with its{" "}
        <code>&lt;Cite/&gt;</code>.
      </p>
      <HiddenGroups parts={list.groups}>
        {(articles) => (
          <ul className="mt-6 border-rule border-t">
            {articles.map(({ link, statements, others }) => (
              <Row key={link.href} title={<WikiAnchor link={link} />}>
                <HiddenGroups parts={statements}>
                  {(items) => (
                    <ul className="mt-1 grid gap-1.5">
                      {items.map(({ href, label, text }) => (
                        <li key={`${href}${label}${text}`}>
                          <a className="link" href={href}>
                            {label}
                            <span className="sr-only"> of {link.text}</span>
                          </a>
                          : {text}
                        </li>
                      ))}
                    </ul>
                  )}
                </HiddenGroups>
                {others > 0 && `${plural(others, "fact")} in its fields`}
              </Row>
            ))}
          </ul>
        )}
      </HiddenGroups>
    </EditorsPage>
  );
}
