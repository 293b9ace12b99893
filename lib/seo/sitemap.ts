import { XMLBuilder } from "fast-xml-parser";
import { absoluteUrl } from "../request/origin";
import type { IndexedPage } from "./indexed-pages";

/** The protocol allows 50,000; with fewer a file stays below 60 kB, packed, whatever the addresses are. */
const PART_SIZE = 10_000;

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

const print = (content: object): string =>
  new XMLBuilder({ ignoreAttributes: false, format: true }).build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    ...content,
  });

export const partHref = (number: number) => `/sitemaps/${number}.xml`;

/** The pages in parts, each for one file; always one at least. */
export function partsOf<T>(pages: readonly T[], size = PART_SIZE): T[][] {
  const count = Math.max(1, Math.ceil(pages.length / size));
  return Array.from({ length: count }, (_, part) => pages.slice(part * size, (part + 1) * size));
}

const entry = ({ href, modified }: IndexedPage) => ({
  loc: absoluteUrl(href),
  ...(modified && { lastmod: modified }),
});

export const sitemapPart = (pages: readonly IndexedPage[]): string =>
  print({ urlset: { "@_xmlns": NAMESPACE, url: pages.map(entry) } });

/** The list of all parts, each as new as the newest page in it. */
export const sitemapIndex = (parts: readonly (readonly IndexedPage[])[]): string =>
  print({
    sitemapindex: {
      "@_xmlns": NAMESPACE,
      sitemap: parts.map((pages, index) =>
        entry({ href: partHref(index + 1), modified: newestOf(pages) }),
      ),
    },
  });

function newestOf(pages: readonly IndexedPage[]): string | undefined {
  const instants = pages.flatMap(({ modified }) => modified ?? []);
  return instants.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
