/** Answers to one reader, tools of editors, and notices: nobody looks for them in a search engine. */
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

/** Whether search engines are to list a page of ours. */
export const isIndexed = (href: string): boolean => !LEFT_OUT.includes(href);
