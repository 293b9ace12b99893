import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { toPlainHtml } from "../lib/page-store/plain-html";
import { NETWORK_HEADER } from "../lib/request/network-header";
import { chooseEncoding } from "./answer-stored";
import { holdAnswer } from "./hold-answer";
import { readerAddress } from "./reader-address";
import type { How } from "./request-log";
import type { StoredSite } from "./stored-site";

type Options = {
  isPage: boolean;
  /** The content security policy, if it is not that of reading pages. */
  policy?: string | undefined;
  compressed?: "all" | "without query" | undefined;
  /** Next's handler, for this request. */
  handle(): Promise<void>;
  stored: Pick<StoredSite, "sendNotFound" | "sendFailed">;
};

/** Headers of Next that say how it would have sent the page. */
const NOT_SENT =
  /^(?:content-encoding|content-length|etag|link|transfer-encoding|vary|x-nextjs-.*)$/;

/**
 * Answers a request of somebody who may be signed in. Nothing of it is kept, here or by any cache. A page is sent as plain HTML,
 * with the policy of reading pages. It is compressed only if the list of addresses says so.
 */
export async function answerPeople(
  request: IncomingMessage,
  response: ServerResponse,
  { isPage, policy, compressed, handle, stored }: Options,
): Promise<How> {
  request.headers[NETWORK_HEADER] = readerAddress(request);
  if (!isPage) {
    keepPrivate(response, policy);
    await handle();
    return "live";
  }
  const isCompressed = compressed === "all" || (compressed && !request.url?.includes("?"));
  const encoding = isCompressed ? chooseEncoding(request.headers["accept-encoding"]) : "identity";
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
  const plain = html === undefined ? held.body : Buffer.from(html);
  const body = encoding === "identity" ? plain : await COMPRESS[encoding](plain);
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  if (request.method === "HEAD") response.writeHead(held.status).end();
  else response.writeHead(held.status, { "Content-Length": body.length }).end(body);
  return "live";
}

/** At levels that take some milliseconds: each answer is for one person. */
const COMPRESS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 4 }),
};

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
