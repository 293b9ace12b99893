/** Not pages, or responses that depend on the request. */
const LEFT_OUT = [
  "/timeline/as-of*",
  "/history/*",
  "/random",
  "/previews/*",
  "/showroom*",
  "/search*",
  "/api/*",
  "/dev/*",
  "/account*",
  "/admin*",
  "/people/*",
];
const pages = [
  { href_matches: "/*" },
  { not: { href_matches: LEFT_OUT } },
  { not: { selector_matches: "a[href^='#']" } },
];

const where = { and: pages };
/** On a phone “eager” means every link in view; this limits it to the link under the pointer. */
const underPointer = { and: [...pages, { selector_matches: "a:hover" }] };

/**
 * The `Speculation-Rules` header of every page names this file. A link is fetched and rendered as soon as the
 * pointer is on it, so that the page is ready at the click.
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
