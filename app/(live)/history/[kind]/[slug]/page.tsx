import type { Metadata } from "next";
import { HistoryPage } from "@/components/history/history-page";
import { ClosedStation } from "@/components/site/closed-station";
import { parseArticleId } from "@/lib/content/article-id";
import { getWiki } from "@/lib/content/get-wiki";
import { coveredHead } from "@/lib/views/covered-head";
import { buildHistory } from "@/lib/views/history-view";

type Props = {
  params: Promise<{ kind: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function find({ params }: Pick<Props, "params">) {
  const { kind, slug } = await params;
  const wiki = await getWiki();
  const id = parseArticleId(`${kind}/${slug}`);
  return { wiki, id, summary: id && wiki.summaries.get(id) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { summary } = await find({ params });
  if (!summary) return { title: "This station is closed" };
  const { title } = summary.reveals.length > 0 ? coveredHead(summary) : summary;
  return { title: `History · ${title}`, description: "The revisions of an article of this wiki." };
}

/** Answers with a page of its own where there is no such article or revision, as live pages do. */
export default async function HistoryRoute({ params, searchParams }: Props) {
  const { wiki, id, summary } = await find({ params });
  if (!id || !summary) return <ClosedStation />;
  return <HistoryPage view={await buildHistory(wiki, id, await searchParams)} />;
}
