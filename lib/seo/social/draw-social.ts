import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Summary } from "../../content/summary";
import type { Wiki } from "../../content/wiki";
import { KINDS, parseArticleId } from "../../kinds/article-id";
import { listOpenSummaries } from "../../views/site/index-view";
import { articleCard, quoteCard } from "./card-view";
import { drawArticle } from "./draw-article";
import { drawQuote } from "./draw-quote";
import { drawSite } from "./draw-site";
import type { Typeface } from "./typeface";

const SITE = "site.png";

/** Every picture's address below `/social/`; spoiler articles have none. */
export const listSocial = (wiki: Wiki): string[] => [...pictures(wiki)];

const pictures = memoizeByWiki(
  "socialPictures",
  (wiki) =>
    new Set([
      SITE,
      ...KINDS.flatMap((kind) => listOpenSummaries(wiki, kind)).map(({ id }) => `${id}.png`),
    ]),
);

/** Whether a summary, of an article that is there, is shown openly. */
const hasPicture = (summary: Summary | undefined) => summary?.reveals.length === 0;

/**
 * The picture at an address below `/social/`, as SVG; an article whose file is invalid has the
 * wiki's.
 */
export function drawSocial(wiki: Wiki, typeface: Typeface, address: string): string | undefined {
  const [, name = ""] = /^(.+)\.png$/.exec(address) ?? [];
  const id = parseArticleId(name);
  if (address !== SITE && !hasPicture(id && wiki.summaries.get(id))) return undefined;
  const article = id && wiki.articles.get(id);
  if (!article) return drawSite(typeface);
  if (article.kind === "quotes") return drawQuote(typeface, quoteCard(wiki, article));
  return drawArticle(typeface, articleCard(wiki, article));
}
