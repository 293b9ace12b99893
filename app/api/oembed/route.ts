import { answerOembed } from "@/lib/api/oembed";
import { handlersOf } from "@/lib/api/respond";
import { getWiki } from "@/lib/content/get-wiki";

/** How another site embeds a quote (oEmbed). */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handlersOf(async (request) =>
  answerOembed(await getWiki(), new URL(request.url).searchParams),
);
