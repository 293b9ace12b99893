import { readFile } from "node:fs/promises";
import path from "node:path";
import { getWiki } from "@/lib/content/get-wiki";
import { drawSocial } from "@/lib/seo/social/draw-social";
import { paint } from "@/lib/seo/social/paint";
import { openTypeface } from "@/lib/seo/social/typeface";

const typeface = readFile(path.join(process.cwd(), "app/fonts/archivo.ttf")).then(openTypeface);

type Context = { params: Promise<{ path: string[] }> };

/** `/social/heroes/jessica-jones.png`: the picture of a shared link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const address = (await params).path.join("/");
  const svg = drawSocial(await getWiki(), await typeface, address);
  if (!svg) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await paint(svg)), {
    headers: { "content-type": "image/png" },
  });
}
