/** Pages for one reader, for editors, and notices, which are not for search engines. */
const LEFT_OUT = [
  "/search",
  "/seen",
  "/special",
  "/special/account",
  "/special/changes",
  "/special/busy",
  "/special/error",
  "/special/history",
  "/special/orphaned",
  "/special/search",
  "/special/short",
  "/special/sources-by-use",
  "/special/uncited",
  "/special/wanted",
  "/timeline/as-of",
];

/** A further page of a list: `/special/short/page/2` → `/special/short`. */
const FURTHER = /\/page\/\d+$/;

/** What links to an article says nothing that those articles don’t say. */
const LINKS = /^\/[^/]+\/[^/]+\/links(?:\/|$)/;

/** Whether search engines should list a page. */
export const isIndexed = (href: string): boolean =>
  !LEFT_OUT.includes(href.replace(FURTHER, "")) && !LINKS.test(href);
