import { getWiki } from "@/lib/content/get-wiki";
import { contentFolder } from "@/lib/content/load";
import { listModified } from "@/lib/git/modified-dates";
import { listIndexedPages } from "@/lib/seo/indexed-pages";
import { programFile } from "@/lib/seo/program-files";
import { partsOf, sitemapPart } from "@/lib/seo/sitemap";

const listParts = async () =>
  partsOf(listIndexedPages(await getWiki(), await listModified(contentFolder())));

type Context = { params: Promise<{ file: string }> };

/** `/sitemaps/1.xml`: the first 10,000 pages. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const part = (await listParts())[Number.parseInt((await params).file, 10) - 1];
  return part ? programFile("/sitemaps/*", sitemapPart(part)) : new Response(null, { status: 404 });
}
