import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourcePage } from "@/components/article/source-page";
import type { SourceId } from "@/lib/content/article-id";
import { getWiki } from "@/lib/content/get-wiki";
import { sourceMetadata } from "@/lib/seo/source-metadata";
import { buildSourcePageView } from "@/lib/views/source-page-view";

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export async function generateStaticParams() {
  return [...(await getWiki()).sources.keys()].map((slug) => ({ slug }));
}

async function find({ params }: Props) {
  const wiki = await getWiki();
  const source = wiki.sources.get((await params).slug as SourceId);
  return source && buildSourcePageView(wiki, source);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const view = await find(props);
  return view ? sourceMetadata(view) : {};
}

export default async function SourceRoute(props: Props) {
  const view = await find(props);
  if (!view) notFound();
  return <SourcePage view={view} />;
}
