import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, StoredPage } from "../lib/page-store/stored-page";

/**
 * Sends a stored page in the encoding that the reader's browser prefers, or 304 if it has the page already.
 * @param status the status, if it is another than the page's own; an error is not cached
 */
export function answerStored(
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
  status = page.status,
): void {
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  if (page.packed) response.setHeader("Vary", "Accept-Encoding");
  if (status >= 400) response.setHeader("Cache-Control", "no-store");
  else response.setHeader("ETag", page.etag);
  if (status === 200 && matches(request.headers["if-none-match"], page.etag)) {
    response.removeHeader("Content-Type");
    response.writeHead(304).end();
    return;
  }
  const encoding = page.packed ? chooseEncoding(request.headers["accept-encoding"]) : "identity";
  const body = (encoding !== "identity" && page.packed?.[encoding]) || page.body;
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(status).end(request.method === "HEAD" ? undefined : body);
}

/** Compares weakly, as RFC 9110 asks for `If-None-Match`. */
const matches = (header: string | undefined, etag: string) =>
  header !== undefined &&
  (header.trim() === "*" ||
    header.split(",").some((one) => one.trim().replace(/^W\//, "") === etag.replace(/^W\//, "")));

/** The smallest of the acceptable encodings: Brotli, gzip, none. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return "identity";
  const accepted = new Map(
    header.split(",").map((one) => {
      const [name = "", ...parameters] = one
        .toLowerCase()
        .split(";")
        .map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, weight ? Number(weight.slice(2)) : 1];
    }),
  );
  const accepts = (name: string) => (accepted.get(name) ?? accepted.get("*") ?? 0) > 0;
  return accepts("br") ? "br" : accepts("gzip") ? "gzip" : "identity";
}
