import type { IncomingMessage, ServerResponse } from "node:http";
import { type AnswerStatus, withAnswerStatus } from "../lib/request/answer-status";
import { isHost } from "../lib/request/host";
import { headersFor } from "./answer-headers";
import { correctAnswer } from "./before-headers";
import { answerHistory } from "./history-answers";
import { isAnsweredByNext } from "./live-addresses";
import { sendRedirect, sendText } from "./own-answer";
import { findPeopleAddress } from "./people-addresses";
import { answerPeople } from "./people-answers";
import { filterReaderHeaders } from "./reader-headers";
import { redirectFor } from "./redirects";
import type { NextHandler } from "./render";
import { readBody } from "./request-body";
import type { How } from "./request-log";
import type { StoredSite } from "./stored-site";
import { decode, type RequestTarget, readTarget } from "./target";

const READING = ["GET", "HEAD"];
const ALLOWED = "GET, HEAD, OPTIONS";
/** The API's handlers respond to these methods themselves, in the format that programs expect. */
const API_METHODS = ["OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<How>;

/**
 * Handles every request. Pages and files come from the page store; live pages and the API from Next, with only the
 * allowed headers; everything else is answered here. All responses have our headers.
 * @param next Next's handler
 */
export function createHandler(next: NextHandler, stored: StoredSite): Handler {
  const say = (response: ServerResponse, status: number, sentence: string, headers = {}): How => {
    sendText(response, status, sentence, headers);
    return status === 404 ? "missing" : "server";
  };
  return async (received, response) => {
    const host = hostOf(received);
    for (const { key, value } of headersFor(host ?? "")) response.setHeader(key, value);
    const answer: AnswerStatus = {};
    correctAnswer(received, response, answer);
    const target = readTarget(received.url ?? "");
    if (host === undefined)
      return say(response, 400, "The Host header must be one valid host name.");
    const { expect } = received.headers;
    if (expect && expect !== "100-continue")
      return say(response, 417, "The only supported expectation is 100-continue.");
    const request = await readBody(received);
    if (!request)
      return say(response, 413, "The body of this request is too large.", { Connection: "close" });
    if (request.url === "*" && request.method === "OPTIONS") return sendAllowed(response);
    if (!target) return say(response, 400, "An address must start with a slash.");
    const people = findPeopleAddress(target.pathname);
    if (people && !people.methods.includes(request.method ?? ""))
      return say(response, 405, `Use ${people.methods.join(" or ")} here.`, {
        Allow: people.methods.join(", "),
      });
    if (people) {
      request.url = target.pathname + target.search;
      request.headers.host = host;
      filterReaderHeaders(request.headers, true);
      const handle = () => withAnswerStatus(answer, () => next(request, response));
      return answerPeople(request, response, { ...people, handle, stored });
    }
    if (!isAllowed(request, target))
      return say(response, 405, `This server is read-only. Use one of ${ALLOWED}.`, {
        Allow: ALLOWED,
        Connection: "close",
      });
    if (request.method === "OPTIONS" && !isApi(target)) return sendAllowed(response);
    if (decode(target.pathname) === undefined)
      return say(response, 404, "There is no page here: the address contains an invalid escape.");
    const redirect = await redirectFor(target);
    if (redirect) {
      sendRedirect(response, redirect.status, redirect.location);
      return "redirect";
    }
    if (READING.includes(request.method ?? "") && (await stored.has(target.pathname)))
      return stored.answer(request, response, target.pathname);
    if (!isAnsweredByNext(target.pathname)) {
      await stored.sendNotFound(request, response);
      return "missing";
    }
    request.url = target.pathname + target.search;
    request.headers.host = host;
    filterReaderHeaders(request.headers);
    const handleNext = () => withAnswerStatus(answer, () => next(request, response));
    await answerHistory(request, response, { answer, next: handleNext, stored });
    return "live";
  };
}

/** HTTP/1.0 requests may omit the Host header; later versions must send it. */
function hostOf(request: IncomingMessage): string | undefined {
  const { headers, headersDistinct, httpVersion, socket } = request;
  if (headers.host === undefined && httpVersion !== "1.0") return undefined;
  const host = headers.host || `localhost:${socket.localPort}`;
  return isHost(host) && (headersDistinct.host?.length ?? 0) <= 1 ? host : undefined;
}

const isApi = ({ pathname }: RequestTarget) => pathname.startsWith("/api/");

const isAllowed = ({ method = "" }: IncomingMessage, target: RequestTarget) =>
  READING.includes(method) ||
  method === "OPTIONS" ||
  (isApi(target) && API_METHODS.includes(method));

function sendAllowed(response: ServerResponse): How {
  response.writeHead(204, { Allow: ALLOWED }).end();
  return "server";
}
