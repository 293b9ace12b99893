import type { IncomingMessage, ServerResponse } from "node:http";
import { toPlainHtml } from "../lib/page-store/plain-html";
import { NETWORK_HEADER } from "../lib/request/network-header";
import { holdAnswer } from "./hold-answer";
import { readerAddress } from "./reader-address";
import type { How } from "./request-log";
import type { StoredSite } from "./stored-site";

type Options = {
  isPage: boolean;
  /** The content security policy, if it is not that of reading pages. */
  policy?: string | undefined;
  /** Next's handler, for this request. */
  handle(): Promise<void>;
  stored: Pick<StoredSite, "sendNotFound" | "sendFailed">;
};

/** Headers of Next that say how it would have sent the page. */
const NOT_SENT =
  /^(?:content-encoding|content-length|etag|link|transfer-encoding|vary|x-nextjs-.*)$/;

/**
 * Answers a request of somebody who may be signed in. Nothing of it is kept, here or by any cache. A page is sent as plain HTML,
 * with the policy of reading pages. It is not compressed: the size of a page that has both what an address asks for and what is
 * private would tell an eavesdropper about the latter.
 */
export async function answerPeople(
  request: IncomingMessage,
  response: ServerResponse,
  { isPage, policy, handle, stored }: Options,
): Promise<How> {
  request.headers[NETWORK_HEADER] = readerAddress(request);
  if (!isPage) {
    keepPrivate(response, policy);
    await handle();
    return "live";
  }
  delete request.headers["accept-encoding"];
  const held = await holdAnswer(response, handle);
  if (!held) return "live";
  for (const name of response.getHeaderNames())
    if (NOT_SENT.test(name)) response.removeHeader(name);
  if (held.status === 404) {
    await stored.sendNotFound(request, response);
    return "missing";
  }
  if (held.status >= 500) {
    await stored.sendFailed(request, response);
    return "failed";
  }
  keepPrivate(response, policy);
  if (held.status >= 300 && held.status < 400) {
    response.writeHead(held.status, { "Content-Length": 0 }).end();
    return "redirect";
  }
  const isHtml = String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const html = isHtml ? toPlainHtml(held.body.toString(), request.url ?? "") : undefined;
  const body = html === undefined ? held.body : Buffer.from(html);
  if (request.method === "HEAD") response.writeHead(held.status).end();
  else response.writeHead(held.status, { "Content-Length": body.length }).end(body);
  return "live";
}

/** Sets these headers whatever Next says of them. */
function keepPrivate(response: ServerResponse, policy?: string): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    if (policy) response.setHeader("Content-Security-Policy", policy);
    return writeHead(...args);
  };
}
