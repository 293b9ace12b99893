import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { MARK, toPlainHtml } from "../lib/page-store/plain-html";
import type { Rendered } from "../lib/page-store/stored-page";
import { site } from "../lib/site";
import { holdAnswer } from "./hold-answer";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The only page that is stored with another status than 200. */
const NOT_FOUND = "/404";

/** Headers that belong to a connection, or that the page store sets itself. */
const NOT_STORED =
  /^(?:connection|content-encoding|content-length|date|etag|keep-alive|link|transfer-encoding|vary|x-nextjs-.*|x-powered-by)$/;

/** Next would let caches keep it, or never; the store's pages may change at any time. */
const DEFAULT_CACHE = "public, max-age=0, must-revalidate";

type Options = {
  /** Gets a page as Next renders it. */
  onOriginal?(html: string): void;
};

/**
 * Renders an address with Next, as a request without a connection, and takes the framework out of the page.
 * @param handle Next's handler
 * @throws NotPlainError if the page needs the framework; Error if rendering failed
 */
export async function render(
  handle: NextHandler,
  address: string,
  { onOriginal }: Options = {},
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: "GET", url: address });
  // Without one, Next sends metadata when it is ready, at another place under load (`htmlLimitedBots`).
  request.headers = { host: new URL(site.baseUrl).host, "user-agent": "Midland Circle" };
  const response = new ServerResponse(request);
  const held = await holdAnswer(response, () => handle(request, response));
  // Next waits until a response is sent, which it never is.
  response.emit("finish");
  // Every stored address has a page: another status comes from content that is not the listed one.
  if (!held || (held.status !== 200 && address !== NOT_FOUND))
    throw new Error(`${address} could not be rendered: status ${held?.status ?? "unknown"}.`);
  const headers = storedHeaders(response);
  if (!headers["content-type"]?.startsWith("text/html"))
    return { status: held.status, headers, body: held.body };
  const html = held.body.toString();
  onOriginal?.(html);
  return { status: held.status, headers, body: Buffer.from(plain(html, address)) };
}

function plain(html: string, address: string): string {
  if (!html.includes(MARK)) throw new Error(`${address} is not a page for readers.`);
  return toPlainHtml(html, address);
}

function storedHeaders(response: ServerResponse): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getHeaders()))
    if (!NOT_STORED.test(name) && value !== undefined) headers[name] = String(value);
  if (!headers["cache-control"] || /no-store|no-cache|s-maxage/.test(headers["cache-control"]))
    headers["cache-control"] = DEFAULT_CACHE;
  return headers;
}
