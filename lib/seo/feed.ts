import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import { absoluteUrl } from "../request/origin";
import { site } from "../site";

/** An item of a feed; `updated` and `published` are ISO instants. */
export type FeedItem = {
  /** A unique and permanent id. */
  id: string;
  href: string;
  title: string;
  text: string;
  updated: string;
  published?: string | undefined;
};

export type Feed = {
  /** Its address without a file extension. */
  path: `/feeds/${string}`;
  title: string;
  description: string;
  /** The page with the same content. */
  page: string;
  items: FeedItem[];
};

/** A permanent tag URI (RFC 4151); an address could change its meaning. */
const tag = (id: string) => `tag:${new URL(site.baseUrl).hostname},2017:${id}`;

/** The last change of anything in the feed; the Unix epoch for a feed without items. */
const updatedOf = ({ items }: Feed) =>
  new Date(Math.max(0, ...items.map(({ updated }) => Date.parse(updated))));

export function atomFeed(feed: Feed): string {
  const self = absoluteUrl(`${feed.path}.atom`);
  return generateAtomFeed({
    id: self,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: updatedOf(feed),
    authors: [{ name: site.name, uri: absoluteUrl("/about") }],
    rights: { value: "CC BY-SA 4.0" },
    icon: absoluteUrl("/icon.svg"),
    links: [
      { href: self, rel: "self", type: "application/atom+xml" },
      { href: absoluteUrl(feed.page), rel: "alternate", type: "text/html" },
    ],
    xml: { lang: "en" },
    entries: feed.items.map(({ id, href, title, text, updated, published }) => ({
      id: tag(id),
      title: { value: title },
      links: [{ href: absoluteUrl(href), rel: "alternate", type: "text/html" }],
      updated: new Date(updated),
      ...(published && { published: new Date(published) }),
      content: { value: text, type: "text" },
    })),
  });
}

export function jsonFeed(feed: Feed): string {
  const generated = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: absoluteUrl(feed.page),
    feed_url: absoluteUrl(`${feed.path}.json`),
    icon: absoluteUrl("/icon-512.png"),
    language: "en",
    authors: [{ name: site.name, url: absoluteUrl("/about") }],
    items: feed.items.map(({ id, href, title, text, updated, published }) => ({
      id: tag(id),
      url: absoluteUrl(href),
      title,
      content_text: text,
      date_modified: new Date(updated),
      ...(published && { date_published: new Date(published) }),
    })),
  });
  // The library leaves out an empty list, which the format requires.
  return JSON.stringify({ items: [], ...(generated as object) });
}
