import type { IncomingMessage, ServerResponse } from "node:http";
import type { Encoding, StoredPage } from "../lib/page-store/stored-page";

/** One way to send a page: its headers, name and value in turn as `writeHead` takes them fastest, and the body. */
export type Form = { status: number; headers: string[]; body: Buffer | undefined };

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
  const encoding = chooseEncoding(request.headers["accept-encoding"]);
  const isKnown = status === 200 && matches(request.headers["if-none-match"], page.etag);
  sendForm(request, response, isKnown ? formOfKnown(page) : formOf(page, encoding, status));
}

export function sendForm(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Form,
): void {
  response.writeHead(status, headers).end(method === "HEAD" ? undefined : body);
}

/** @param accepted the encoding to use if the page is compressed at all */
export function formOf(page: StoredPage, accepted: Encoding, status = page.status): Form {
  const encoding = page.packed ? accepted : "identity";
  const body = (encoding !== "identity" && page.packed?.[encoding]) || page.body;
  const headers = Object.entries(headersOf(page, status)).flat();
  if (encoding !== "identity") headers.push("Content-Encoding", encoding);
  headers.push("Content-Length", String(body.length));
  return { status, headers, body };
}

/** For a reader who has the page: what caches need to keep it. */
export function formOfKnown(page: StoredPage): Form {
  const { "content-type": _, ...headers } = headersOf(page, 200);
  return { status: 304, headers: Object.entries(headers).flat(), body: undefined };
}

const headersOf = (
  { headers, packed, etag }: StoredPage,
  status: number,
): Record<string, string> => ({
  ...headers,
  ...(packed && { vary: "Accept-Encoding" }),
  ...(status >= 400 ? { "cache-control": "no-store" } : { etag }),
});

/** Compares weakly, as RFC 9110 asks for `If-None-Match`. */
export const matches = (header: string | undefined, etag: string): boolean =>
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
