import type { Metadata } from "next";
import { site } from "../site";
import { isIndexed } from "./indexing";
import { DESCRIPTION, shorten } from "./shorten";
import { SITE_PICTURE, type SocialPicture } from "./social/picture";

type Head = {
  /** Left out by the home page alone, which has the wiki's name. */
  title?: string;
  description: string;
  href: string;
  picture?: SocialPicture;
  /** When the article changed last, where Git knows. */
  article?: { modified: string | undefined };
};

/** What search engines and those who show a link are told of a page; every page of ours uses it. */
export function pageMetadata({ title, description, href, picture, article }: Head): Metadata {
  const name = `${site.name}: ${site.tagline}`;
  const told = shorten(description, DESCRIPTION.max);
  if (!isIndexed(href)) return { title, description: told, robots: { index: false } };
  const { address: url, ...size } = picture ?? SITE_PICTURE;
  return {
    title: title ?? { absolute: name },
    description: told,
    alternates: { canonical: href },
    openGraph: {
      title: title ?? name,
      description: told,
      url: href,
      siteName: site.name,
      locale: "en_US",
      images: { url, ...size },
      ...(article ? { type: "article", modifiedTime: article.modified } : { type: "website" }),
    },
    // The rest of a card on X is what Open Graph says.
    twitter: { card: "summary_large_image" },
  };
}
