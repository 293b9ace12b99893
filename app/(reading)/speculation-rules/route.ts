export const dynamic = "force-static";

/** Pages of the wiki; answers that depend on the moment are left out. */
const where = {
  and: [
    { href_matches: "/*" },
    { not: { href_matches: "/timeline/as-of*" } },
    { not: { href_matches: "/previews/*" } },
  ],
};

/**
 * Named by the `Speculation-Rules` header of every page. A link that the reader touches upon is
 * fetched at once, which costs little; one that the reader rests on is rendered before the click.
 */
const rules = {
  prefetch: [{ where, eagerness: "eager" }],
  prerender: [{ where, eagerness: "moderate" }],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json" },
  });
}
