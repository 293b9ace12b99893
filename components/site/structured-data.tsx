import { type PageGraph, serializeGraph } from "@/lib/seo/json-ld/graph";

/** A page's JSON-LD. It is data, not a script, so the content security policy allows it. */
export function StructuredData({ graph }: { graph: PageGraph }) {
  return <script type="application/ld+json">{serializeGraph(graph)}</script>;
}
