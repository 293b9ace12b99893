import { memoizeByWiki } from "../../content/memoize-by-wiki";
import type { Wiki } from "../../content/wiki";
import type { SourceId } from "../../kinds/article-id";

/** What two addresses of one document may differ in: the protocol, `www.`, a slash at the end, a fragment, who sent the link. */
export function sameAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|ref_src)$/.test(name)) url.searchParams.delete(name);
  const path = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : url.pathname;
  return `${url.host.replace(/^www\./, "")}${path}${url.search}`;
}

const sourceByAddress = memoizeByWiki("sourceByAddress", (wiki) => {
  const found = new Map<string, SourceId>();
  for (const { id, url } of wiki.sources.values()) {
    const address = url && sameAddress(url);
    if (address && !found.has(address)) found.set(address, id);
  }
  return found;
});

/** The source whose record has an address. */
export function findSourceByAddress(wiki: Wiki, address: string): SourceId | undefined {
  const same = sameAddress(address);
  return same === undefined ? undefined : sourceByAddress(wiki).get(same);
}
