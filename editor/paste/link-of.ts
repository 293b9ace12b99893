import { KINDS } from "../../lib/kinds/article-id";
import { isSafeUrl } from "../../lib/mdx/safe-url";

const ARTICLE = new RegExp(`^/((?:${KINDS.join("|")})/[a-z0-9]+(?:-[a-z0-9]+)*)$`);

/**
 * What a pasted link leads to: an id for an article of this wiki, an address for pages elsewhere; undefined for what an article
 * cannot link to, and for places on the page that was copied.
 */
export function linkOf(href: string, origin: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  // Google Docs and search results lead through Google.
  const target = url.searchParams.get("q");
  if (/(?:^|\.)google\.com$/.test(url.host) && url.pathname === "/url" && target)
    return linkOf(target, origin);
  if (url.origin === origin) return ARTICLE.exec(url.pathname)?.[1];
  return /^https?:$/.test(url.protocol) && isSafeUrl(url.href) ? url.href : undefined;
}
