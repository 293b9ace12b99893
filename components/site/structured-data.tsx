import { type PageGraph, serializeGraph } from "@/lib/seo/json-ld/graph";

/** What a page tells programs: data and no script, so that the policy lets it stand. */
export function StructuredData({ graph }: { graph: PageGraph }) {
  return <script type="application/ld+json">{serializeGraph(graph)}</script>;
}
