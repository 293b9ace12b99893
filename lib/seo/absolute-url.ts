import { currentOrigin } from "../request/origin";

/** The absolute URL of an address of this wiki; other URLs stay unchanged. */
export const absoluteUrl = (href: string): string => new URL(href, currentOrigin()).href;
