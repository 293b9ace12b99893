const XML_TYPE = "application/xml; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";
const ATOM_TYPE = "application/atom+xml; charset=utf-8";
const JSON_FEED_TYPE = "application/feed+json; charset=utf-8";

/** Files for programs, by address, with their types, which a static host cannot all infer from the extension. */
export const PROGRAM_FILES = {
  "/robots.txt": TEXT_TYPE,
  "/sitemap.xml": XML_TYPE,
  "/sitemaps/*": XML_TYPE,
  "/llms.txt": TEXT_TYPE,
  "/*.md": "text/markdown; charset=utf-8",
  "/manifest.webmanifest": "application/manifest+json",
  "/feeds/changes.atom": ATOM_TYPE,
  "/feeds/changes.json": JSON_FEED_TYPE,
  "/feeds/quotes.atom": ATOM_TYPE,
  "/feeds/quotes.json": JSON_FEED_TYPE,
  "/releases.ics": "text/calendar; charset=utf-8",
} as const;

/** How long they may be cached. */
export const PROGRAM_FILE_CACHE = "public, max-age=3600";

/** The server's response with such a file. */
export const programFile = (address: keyof typeof PROGRAM_FILES, body: string): Response =>
  new Response(body, {
    headers: { "content-type": PROGRAM_FILES[address], "cache-control": PROGRAM_FILE_CACHE },
  });
