import { getWiki } from "@/lib/content/get-wiki";
import { parseArticleId } from "@/lib/kinds/article-id";
import { previewOf } from "@/lib/views/article/preview";

type Context = { params: Promise<{ kind: string; file: string }> };

/** `/previews/heroes/jessica-jones.json`: the preview that a link shows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { kind, file } = await params;
  const id = parseArticleId(`${kind}/${file.replace(/\.json$/, "")}`);
  const summary = id && (await getWiki()).summaries.get(id);
  return summary ? Response.json(previewOf(summary)) : new Response(null, { status: 404 });
}
