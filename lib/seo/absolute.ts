import { site } from "../site";

/** An address of ours with the site's in front: `/team` → `https://wiki.example.org/team`. */
export const absolute = (href: string): string => new URL(href, site.baseUrl).href;
