import type { IncomingHttpHeaders } from "node:http";

/**
 * The request headers that mean something here. Next takes many others for messages of its own parts
 * (RSC, Next-Action, x-middleware-…, x-nextjs-…, x-matched-path, x-prerender-revalidate, a policy, cookies of
 * its previews); a list of what passes stays right when it learns more of them. `If-Match` and
 * `If-Unmodified-Since` guard writing, which nobody can do here; Next fails where they do not hold.
 */
const PASSED = new Set([
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

/** Removes every header that readers have no business to send, and a protocol that is none. */
export function keepReaderHeaders(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) if (!PASSED.has(name)) delete headers[name];
  const [protocol = ""] = String(headers["x-forwarded-proto"] ?? "").split(",");
  delete headers["x-forwarded-proto"];
  if (/^https?$/.test(protocol.trim())) headers["x-forwarded-proto"] = protocol.trim();
}
