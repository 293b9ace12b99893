import type { IncomingHttpHeaders } from "node:http";

/**
 * The request headers that are passed to Next. Next would treat many others as its own internal messages (RSC,
 * Next-Action, x-middleware-…, x-nextjs-…, x-matched-path, x-prerender-revalidate, a policy, preview cookies); an
 * allowlist stays correct when Next adds more. `If-Match` and `If-Unmodified-Since` are for writing, which this server
 * does not support; Next fails if they do not match.
 */
const ALLOWED = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "access-control-request-headers",
  "access-control-request-method",
  "cache-control",
  "connection",
  "content-length",
  "host",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "origin",
  "pragma",
  "range",
  "referer",
  "sec-fetch-dest",
  "transfer-encoding",
  "user-agent",
  "x-forwarded-for",
  "x-forwarded-proto",
]);

/** What pages and forms of people need beside these: who is reading, and where a form was sent from. */
const ALLOWED_FOR_PEOPLE = new Set([...ALLOWED, "content-type", "cookie", "sec-fetch-site"]);

/**
 * Removes every header that is not allowed, and an invalid protocol. Next needs a user agent (`render.ts`).
 * @param isForPeople whether the address is one of `people-addresses.ts`
 */
export function filterReaderHeaders(headers: IncomingHttpHeaders, isForPeople = false): void {
  const allowed = isForPeople ? ALLOWED_FOR_PEOPLE : ALLOWED;
  for (const name of Object.keys(headers)) if (!allowed.has(name)) delete headers[name];
  headers["user-agent"] ||= "unknown";
  const [protocol = ""] = String(headers["x-forwarded-proto"] ?? "").split(",");
  delete headers["x-forwarded-proto"];
  if (/^https?$/.test(protocol.trim())) headers["x-forwarded-proto"] = protocol.trim();
}
