import { site } from "../site";

/** An address of this wiki, or of elsewhere, as programs want it: whole. */
export const absolute = (href: string): string => new URL(href, site.baseUrl).href;
