import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceListPage } from "@/components/lists/source-list-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildSourceList } from "@/lib/views/lists/source-list-view";

type Props = { params: Promise<{ part: string[] }> };

const find = async ({ params }: Props) =>
  buildSourceList(await getWiki(), ["letter", ...(await params).part].join("/"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  return view ? pageMetadata(view.page) : {};
}

/** The sources whose publishers begin with a letter. */
export default async function SourceLetterRoute(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  return <SourceListPage view={view} />;
}
