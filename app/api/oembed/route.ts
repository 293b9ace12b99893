import { answerOembed } from "@/lib/api/oembed";
import { handlersOf } from "@/lib/api/respond";
import { getWiki } from "@/lib/content/get-wiki";

/** How another site shows a quotation (oEmbed). */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(async (request) =>
  answerOembed(await getWiki(), new URL(request.url).searchParams),
);
