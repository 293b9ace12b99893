import { getWiki } from "@/lib/content/get-wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { articleMarkdown } from "@/lib/seo/article-markdown";
import { programFile } from "@/lib/seo/program-files";

type Context = { params: Promise<{ kind: string; slug: string }> };

/** An article as Markdown; the server shows it at the article's address plus `.md`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, slug } = await params;
  const wiki = await getWiki();
  const id = parseArticleId(`${kind}/${slug}`);
  const article = id && wiki.articles.get(id);
  return article
    ? programFile("/*.md", articleMarkdown(wiki, article))
    : new Response(null, { status: 404 });
}
