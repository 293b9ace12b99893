export const dynamic = "force-static";

/**
 * Named by the `Speculation-Rules` header of every page: a page whose link the reader hovers over is
 * rendered before the click. Answers that depend on the moment are left out.
 */
const rules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: "/timeline/as-of*" } },
          { not: { href_matches: "/previews/*" } },
        ],
      },
      eagerness: "moderate",
    },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json" },
  });
}
