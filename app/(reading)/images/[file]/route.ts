import { getWiki } from "@/lib/content/get-wiki";
import { listPictures } from "@/lib/views/article/figure-view";

type Context = { params: Promise<{ file: string }> };

/** `/images/office-door.svg`: the picture from content/images. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const picture = listPictures(await getWiki()).get(file);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(Buffer.from(picture.content), { headers: { "content-type": picture.type } });
}
