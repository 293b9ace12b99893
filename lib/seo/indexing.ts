/** Pages for one reader, for editors, and notices, which are not for search engines. */
const LEFT_OUT = [
  "/search",
  "/seen",
  "/special",
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

/** Whether search engines should list a page. */
export const isIndexed = (href: string): boolean => !LEFT_OUT.includes(href);
