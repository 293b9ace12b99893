export const dynamic = "force-static";

/** No pages, or answers that depend on the moment. */
const LEFT_OUT = [
  "/timeline/as-of*",
  "/history/*",
  "/random",
  "/previews/*",
  "/showroom*",
  "/search*",
  "/api/*",
  "/dev/*",
];
const pages = [
  { href_matches: "/*" },
  { not: { href_matches: LEFT_OUT } },
  { not: { selector_matches: "a[href^='#']" } },
];

const where = { and: pages };
/** On a phone “eager” means every link in view; this leaves the one that the pointer is on. */
const underPointer = { and: [...pages, { selector_matches: "a:hover" }] };

/**
 * Named by the `Speculation-Rules` header of every page. A link that the pointer comes upon is fetched
 * and rendered at once, so that the page is ready at the click.
 */
const rules = {
  prefetch: [{ where, eagerness: "eager" }],
  prerender: [
    { where, eagerness: "moderate" },
    { where: underPointer, eagerness: "eager" },
  ],
};

export function GET(): Response {
  return new Response(JSON.stringify(rules), {
    headers: { "content-type": "application/speculationrules+json" },
  });
}
