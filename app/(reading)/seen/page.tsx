import type { Metadata } from "next";
import { SeenPage } from "@/components/site/seen-page";
import { getWiki } from "@/lib/content/get-wiki";
import { pageMetadata } from "@/lib/seo/page-metadata";
import { buildSeenView } from "@/lib/views/spoilers/seen-view";

const title = "What have you seen?";
const description =
  "Say which seasons you’ve seen: their spoilers are shown on every page, and everything later stays hidden.";

export const metadata: Metadata = pageMetadata({ title, description, href: "/seen" });

export default async function SeenRoute() {
  return <SeenPage title={title} description={description} view={buildSeenView(await getWiki())} />;
}
