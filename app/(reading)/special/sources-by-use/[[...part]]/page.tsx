import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceLine } from "@/components/article/source-line";
import { EditorsPage } from "@/components/site/editors-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { listSourcesByUse } from "@/lib/views/content-report/article-lists";
import { reportPage } from "@/lib/views/lists/report-pages";
import { sourceView } from "@/lib/views/sources/source-view";

type Props = { params: Promise<{ part?: string[] }> };

async function find({ params }: Props) {
  const { part = [] } = await params;
  return reportPage(
    "sources-by-use",
    [{ items: listSourcesByUse(await getWiki()) }],
    part.join("/"),
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const list = await find(props);
  return list ? pageMetadata(list) : {};
}

export default async function SourcesByUsePage(props: Props) {
  const list = await find(props);
  if (!list) notFound();
  const wiki = await getWiki();
  const sources = list.groups.flatMap(({ items }) =>
    items.map(({ source, uses }) => ({ source: sourceView(wiki, source), uses })),
  );
  return (
    <EditorsPage
      page="sources-by-use"
      list={list}
      empty={sources.length === 0 && "There are no sources yet."}
    >
      <ul className="border-rule border-t leading-normal">
        {sources.map(({ source, uses }) => (
          <li key={source.id} className="grid grid-cols-[3rem_1fr] border-rule border-b py-2">
            <b className="font-[720] font-sign">{uses}</b>
            <div>
              <SourceLine source={source} />
            </div>
          </li>
        ))}
      </ul>
    </EditorsPage>
  );
}
