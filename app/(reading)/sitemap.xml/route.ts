import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listModified } from "@/lib/git/modified-dates";
import { listIndexedPages } from "@/lib/seo/indexed-pages";
import { programFile } from "@/lib/seo/program-files";
import { partsOf, sitemapIndex } from "@/lib/seo/sitemap";

// Next prerenders a file of this name when the code is compiled, with the settings and content of that time.
export const dynamic = "force-dynamic";

/** The sitemap index. */
export async function GET(): Promise<Response> {
  const pages = listIndexedPages(await getWiki(), await listModified(contentFolder()));
  return programFile("/sitemap.xml", sitemapIndex(partsOf(pages)));
}
