import { currentOrigin } from "../request/origin";

/** An address of this wiki, or of elsewhere, as programs want it: whole. */
export const absoluteUrl = (href: string): string => new URL(href, currentOrigin()).href;
