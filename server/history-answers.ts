import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { AnswerStatus } from "../lib/request/answer-status";
import { LruCache } from "../lib/state/lru-cache";
import { processState } from "../lib/state/process-state";
import { BusyError } from "../lib/workers/busy-error";
import { FairQueue } from "./fair-queue";
import { holdAnswer } from "./hold-answer";
import { readerAddress } from "./reader-address";
import type { StoredSite } from "./stored-site";

/** A rendered page, with all headers that the next reader gets too. */
type Answer = { html: string; headers: Record<string, string>; until: number };

/** Headers of one response: how it was sent, and Next's preloads, which contain its nonce. */
const NOT_KEPT =
  /^(?:connection|content-encoding|content-length|date|etag|link|transfer-encoding|vary)$/;
const POLICY = "content-security-policy";

/** Pages that are rendered on request and take more work than any other. */
const EXPENSIVE = /^\/history\//;

/** Revisions and comparisons by full hashes change only if the wiki changes or gets newer revisions. */
const FULL_HASHES =
  /^[^?]*\?(?:revision=[0-9a-f]{40}|from=[0-9a-f]{40}&to=[0-9a-f]{40}|to=[0-9a-f]{40}&from=[0-9a-f]{40})$/;

/** How long a response is cached, in milliseconds: some minutes for full hashes, otherwise until Git is asked again. */
const FRESH = { fullHashes: 300_000, other: 10_000 };

/** The maximum size of the cache, in characters. */
const MAX_CACHED = 24_000_000;

const RETRY_AFTER = 5;

/** A page takes about 30 ms of one core, so the last of 80 waiting requests waits about two seconds. */
const queue = processState(
  "historyQueue",
  () => new FairQueue({ atOnce: 4, waitingEach: 20, waiting: 80, patience: 4000 }),
);
const cache = processState("historyAnswers", () => new LruCache<Answer>(MAX_CACHED));

const compress = promisify(gzip);

type Handlers = {
  answer: AnswerStatus;
  next: () => Promise<void>;
  stored: Pick<StoredSite, "sendBusy">;
};

/**
 * Handles requests for history pages: identical requests within a short time share one response, a few are rendered
 * at once, and readers take turns. If too many wait, the reader gets the “busy” page with status 503, which is not
 * cached. All other requests are passed to `next` unchanged.
 */
export async function answerHistory(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, next, stored }: Handlers,
): Promise<void> {
  const address = request.url ?? "";
  if (!EXPENSIVE.test(address)) return next();
  const cached = find(address);
  if (cached && request.method === "GET") return send(request, response, cached);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let leave: () => void;
  try {
    leave = await queue().enter(readerAddress(request), gone.signal);
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    return stored.sendBusy(request, response, RETRY_AFTER);
  }
  if (response.closed) leave();
  else response.once("close", leave);
  if (request.method !== "GET") return next();
  // The same page may have been rendered for another request meanwhile.
  const made = find(address) ?? (await render(request, response, answer, next));
  if (made) await send(request, response, made);
}

function find(address: string): Answer | undefined {
  const answer = cache().get(address);
  return answer && Date.now() < answer.until ? answer : undefined;
}

/** Renders and caches a page. @returns undefined if the response cannot be cached; it has then been sent */
async function render(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerStatus,
  next: () => Promise<void>,
): Promise<Answer | undefined> {
  const address = request.url ?? "";
  const encoding = request.headers["accept-encoding"];
  // The page is compressed when it is sent, after its nonce has been replaced.
  delete request.headers["accept-encoding"];
  const held = await holdAnswer(response, next);
  if (encoding !== undefined) request.headers["accept-encoding"] = encoding;
  if (!held) return undefined;
  const header = (name: string) => String(response.getHeader(name) ?? "");
  const isPage = held.status === 200 && header("content-type").startsWith("text/html");
  if (!isPage || answer.status !== undefined) {
    response.writeHead(held.status).end(held.body);
    return undefined;
  }
  const made = {
    html: held.body.toString(),
    headers: keptHeaders(response),
    until: Date.now() + (FULL_HASHES.test(address) ? FRESH.fullHashes : FRESH.other),
  };
  cache().set(address, made, made.html.length);
  return made;
}

const keptHeaders = (response: ServerResponse): Record<string, string> =>
  Object.fromEntries(
    Object.entries(response.getHeaders())
      .filter(([name]) => !NOT_KEPT.test(name))
      .map(([name, value]) => [name, String(value)]),
  );

const NONCE = /'nonce-([\w+/=-]+)'/;

/** Sends a cached page with a new nonce. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { html, headers }: Answer,
): Promise<void> {
  const nonce = NONCE.exec(headers[POLICY] ?? "")?.[1];
  const own = randomBytes(16).toString("base64");
  const renew = (text: string) => (nonce ? text.replaceAll(nonce, own) : text);
  const isGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const bytes = Buffer.from(renew(html));
  const body = isGzip ? await compress(bytes, { level: 4 }) : bytes;
  for (const name of response.getHeaderNames())
    if (NOT_KEPT.test(name)) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, renew(value));
  if (isGzip) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Length", body.length);
  response.writeHead(200).end(body);
}
