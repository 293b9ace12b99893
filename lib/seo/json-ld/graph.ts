import type { Thing } from "schema-dts";

/** What a page tells programs, in the words of schema.org. */
export type PageGraph = { "@context": "https://schema.org"; "@graph": readonly Thing[] };

export const graphOf = (...nodes: readonly Thing[]): PageGraph => ({
  "@context": "https://schema.org",
  "@graph": nodes,
});

/** The graph as the text of a script element, which nothing in it can end. */
export const serializeGraph = (graph: PageGraph): string =>
  JSON.stringify(graph).replaceAll("<", "\\u003c");
