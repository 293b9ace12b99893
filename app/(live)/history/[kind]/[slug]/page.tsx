import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HistoryPage } from "@/components/history/history-page";
import { getWiki } from "@/lib/content/get-wiki";
import { hrefFromId, parseArticleId } from "@/lib/kinds/article-id";
import { setAnswerStatus } from "@/lib/request/answer-status";
import { buildHistory } from "@/lib/views/history/history-view";
import { historyHref } from "@/lib/views/history/revision-view";
import { hiddenHead } from "@/lib/views/spoilers/hidden-head";

/** In seconds. */
const RETRY_AFTER = 5;

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
  const { title } = summary.reveals.length > 0 ? hiddenHead(summary) : summary;
  return { title: `History · ${title}`, description: "The revisions of an article in this wiki." };
}

/**
 * A missing article redirects to its address, which is 404 or redirects to its address of today. The page of a
 * missing revision has status 404, and the page that says the server is busy 503.
 */
export default async function HistoryRoute({ params, searchParams }: Props) {
  const { wiki, id, summary } = await find({ params });
  const today = id && wiki.idByFormerId.get(id);
  if (today && !summary) redirect(historyHref(today));
  if (!id || !summary) redirect(id ? hrefFromId(id) : "/history");
  const view = await buildHistory(wiki, id, await searchParams);
  const { shown } = view;
  if (shown.state === "trouble" && shown.trouble === "no-revision") setAnswerStatus(404);
  if (shown.state === "trouble" && shown.trouble === "busy") setAnswerStatus(503, RETRY_AFTER);
  return <HistoryPage view={view} />;
}
