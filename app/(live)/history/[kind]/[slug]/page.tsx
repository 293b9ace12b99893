import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HistoryPage } from "@/components/history/history-page";
import { hrefFromId, parseArticleId } from "@/lib/content/article-id";
import { getWiki } from "@/lib/content/get-wiki";
import { coveredHead } from "@/lib/views/covered-head";
import { buildHistory } from "@/lib/views/history-view";
import { historyHref } from "@/lib/views/revision-view";

/** Any number will do: it stands for those that are not there. */
const MISSING = "0000000";

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

/**
 * Leads to where an article would stand that is not there, which is 404 or where it stands today; a revision
 * that is not there, to an address that says so. Live pages cannot say it themselves: see `AsOfRoute`.
 */
export default async function HistoryRoute({ params, searchParams }: Props) {
  const { wiki, id, summary } = await find({ params });
  if (!id || !summary) redirect(id ? hrefFromId(id) : "/history");
  const { missing, ...asked } = await searchParams;
  const view = await buildHistory(wiki, id, { ...asked, missing });
  const isMissing = view.shown.state === "trouble" && view.shown.trouble === "no-revision";
  if (isMissing && !missing) redirect(historyHref(id, { missing: MISSING }));
  return <HistoryPage view={view} />;
}
