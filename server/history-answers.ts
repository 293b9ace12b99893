import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { LruCache } from "../lib/git/lru-cache";
import type { AnswerStatus } from "../lib/request/answer-status";
import { BusyError } from "../lib/workers/busy-error";
import { FairQueue } from "./fair-queue";
import { holdAnswer } from "./hold-answer";
import { readerAddress } from "./reader-address";

type Answer = { html: string; policy: string; cacheControl: string; type: string; until: number };

/** Pages that are made when they are asked for and take more work than any other. */
const TAKES_WORK = /^\/history\//;

/** What is compared or shown by numbers in full changes only when the wiki does, or gets newer revisions. */
const SETTLED =
  /^[^?]*\?(?:revision=[0-9a-f]{40}|from=[0-9a-f]{40}&to=[0-9a-f]{40}|to=[0-9a-f]{40}&from=[0-9a-f]{40})$/;

/** How long an answer is good for, in milliseconds: as long as Git is not asked again, and some minutes. */
const FRESH = { settled: 300_000, other: 10_000 };

/** Of what is kept, in characters. */
const MAX_KEPT = 24_000_000;

/** The page that says that there is no time, built like any other. */
const BUSY = "/special/busy";
const RETRY_AFTER = 5;

/** A page takes about 30 milliseconds of one core: whoever waits last waits two seconds for it. */
const queue = new FairQueue({ atOnce: 4, waitingEach: 20, waiting: 80, patience: 4000 });
const kept = new LruCache<Answer>(MAX_KEPT);

const pack = promisify(gzip);

/**
 * Answers requests for histories: once for all who ask the same within a short time, a few at once, and each reader
 * in turn. Where too many wait, the request becomes one for the page that says so, which is sent with status 503 and
 * kept by nobody. All other requests go on to `next` as they are.
 */
export async function answerHistory(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerStatus,
  next: () => Promise<void>,
): Promise<void> {
  const address = request.url ?? "";
  if (!TAKES_WORK.test(address)) return next();
  const known = find(address);
  if (known && request.method === "GET") return send(request, response, known);
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let leave: () => void;
  try {
    leave = await queue.enter(readerAddress(request), gone.signal);
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    request.url = BUSY;
    Object.assign(answer, { status: 503, retryAfter: RETRY_AFTER });
    return next();
  }
  if (response.closed) leave();
  else response.once("close", leave);
  if (request.method !== "GET") return next();
  // Somebody else may have asked the same meanwhile.
  const made = find(address) ?? (await make(request, response, answer, next));
  if (made) await send(request, response, made);
}

function find(address: string): Answer | undefined {
  const answer = kept.get(address);
  return answer && Date.now() < answer.until ? answer : undefined;
}

/** @returns undefined where it is no page to be kept, and has been sent as it is */
async function make(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerStatus,
  next: () => Promise<void>,
): Promise<Answer | undefined> {
  const address = request.url ?? "";
  const encoding = request.headers["accept-encoding"];
  // It is packed when it is sent, with a nonce of its own.
  delete request.headers["accept-encoding"];
  const holding = holdAnswer(response);
  await next();
  const held = await holding;
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
    policy: header("content-security-policy"),
    cacheControl: header("cache-control"),
    type: header("content-type"),
    until: Date.now() + (SETTLED.test(address) ? FRESH.settled : FRESH.other),
  };
  kept.set(address, made, made.html.length);
  return made;
}

const NONCE = /'nonce-([\w+/=-]+)'/;

/** Sends a page with a nonce that no other answer has. */
async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { html, policy, cacheControl, type }: Answer,
): Promise<void> {
  const nonce = NONCE.exec(policy)?.[1];
  const own = randomBytes(16).toString("base64");
  const renew = (text: string) => (nonce ? text.replaceAll(nonce, own) : text);
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const bytes = Buffer.from(renew(html));
  const body = packs ? await pack(bytes, { level: 4 }) : bytes;
  // Next names files in Link with the nonce of its own answer.
  for (const name of ["transfer-encoding", "etag", "content-encoding", "link"])
    response.removeHeader(name);
  if (packs) response.setHeader("Content-Encoding", "gzip");
  response.setHeader("Vary", "Accept-Encoding");
  if (policy) response.setHeader("Content-Security-Policy", renew(policy));
  if (cacheControl) response.setHeader("Cache-Control", cacheControl);
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", body.length);
  response.writeHead(200).end(body);
}
