import type { Metadata } from "next";
import { site } from "../site";
import { isIndexed } from "./indexing";
import { DESCRIPTION, shorten } from "./shorten";
import { SITE_PICTURE, type SocialPicture } from "./social/picture";

type Head = {
  /** Only the home page has none; its title is the wiki's name. */
  title?: string;
  description: string;
  href: string;
  picture?: SocialPicture;
  /** The article's last change, if Git knows it. */
  article?: { modified: string | undefined };
};

/** The metadata of a page for search engines and link previews; every page uses it. */
export function pageMetadata({ title, description, href, picture, article }: Head): Metadata {
  const name = `${site.name}: ${site.tagline}`;
  const shortened = shorten(description, DESCRIPTION.max);
  if (!isIndexed(href)) return { title, description: shortened, robots: { index: false } };
  const { address: url, ...size } = picture ?? SITE_PICTURE;
  return {
    title: title ?? { absolute: name },
    description: shortened,
    alternates: { canonical: href },
    openGraph: {
      title: title ?? name,
      description: shortened,
      url: href,
      siteName: site.name,
      locale: "en_US",
      images: { url, ...size },
      ...(article ? { type: "article", modifiedTime: article.modified } : { type: "website" }),
    },
    // X takes the rest of its card from Open Graph.
    twitter: { card: "summary_large_image" },
  };
}
