import type { Thing } from "schema-dts";

/** The structured data of a page, in schema.org's vocabulary. */
export type PageGraph = { "@context": "https://schema.org"; "@graph": readonly Thing[] };

export const graphOf = (...nodes: readonly Thing[]): PageGraph => ({
  "@context": "https://schema.org",
  "@graph": nodes,
});

/** The graph as the text of a script element, escaped so that nothing in it can end the element. */
export const serializeGraph = (graph: PageGraph): string =>
  JSON.stringify(graph).replaceAll("<", "\\u003c");
