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

/** Removes every header that is not allowed, and an invalid protocol. Next needs a user agent (`render.ts`). */
export function filterReaderHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (!ALLOWED.has(name)) delete headers[name];
  headers["user-agent"] ||= "unknown";
  const [protocol = ""] = String(headers["x-forwarded-proto"] ?? "").split(",");
  delete headers["x-forwarded-proto"];
  if (/^https?$/.test(protocol.trim())) headers["x-forwarded-proto"] = protocol.trim();
}
