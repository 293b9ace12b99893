import type { Metadata } from "next";
import { SourceListPage } from "@/components/lists/source-list-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { SOURCES } from "@/lib/views/lists/source-list";
import { buildSourceList } from "@/lib/views/lists/source-list-view";

export const metadata: Metadata = pageMetadata(SOURCES);

export default async function SourcesPage() {
  const view = buildSourceList(await getWiki());
  return view && <SourceListPage view={view} />;
}
