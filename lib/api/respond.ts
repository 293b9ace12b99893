import { createHash } from "node:crypto";
import { z } from "zod";
import { originOf, withOrigin } from "../request/origin";
import { MovedError } from "./moved-error";
import { ProblemError } from "./problem";

const METHODS = "GET, HEAD, OPTIONS";
const CACHE = "public, max-age=300";

const SHARED = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link",
};

const LICENSE = '<https://creativecommons.org/licenses/by-sa/4.0/>; rel="license"';

/** The variable parts of an address; a catch-all part, which is a list, gives none. */
const pathSchema = z.record(z.string(), z.string()).catch({});

type Context = { params: Promise<object> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** Answers a request with the value to send as JSON. */
export type ApiResponse = (request: Request, path: Record<string, string>) => unknown;

/** The handlers of a read-only address, for every method that Next has. */
export function handlersOf(answer: ApiResponse, type = "application/json") {
  const read: Handler = async (request, context) => {
    try {
      const path = pathSchema.parse(await context.params);
      const body = await withOrigin(originOf(request.headers), async () => answer(request, path));
      return jsonResponse(request, JSON.stringify(body), type);
    } catch (error) {
      if (error instanceof ProblemError) return problemResponse(request, error);
      if (error instanceof MovedError) return redirectResponse(request, error);
      throw error;
    }
  };
  const fail: Handler = async (request) =>
    withOrigin(originOf(request.headers), () => problemResponse(request, notAllowed()));
  const allow: Handler = async () => optionsResponse();
  return {
    GET: read,
    HEAD: read,
    OPTIONS: allow,
    POST: fail,
    PUT: fail,
    PATCH: fail,
    DELETE: fail,
  };
}

function jsonResponse(request: Request, text: string, type: string): Response {
  const headers = {
    ...SHARED,
    "cache-control": CACHE,
    etag: etagOf(text),
    link: LICENSE,
  };
  if (isCached(request, headers.etag)) return new Response(null, { status: 304, headers });
  const body = request.method === "HEAD" ? null : text;
  return new Response(body, { headers: { ...headers, "content-type": type } });
}

/** Strong, since the server sends JSON uncompressed. A proxy that compresses it makes the tag weak. */
const etagOf = (text: string) =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Whether the caller has it already; a cache in between may have made the tag weak. */
function isCached({ headers }: Request, etag: string): boolean {
  const tags = (headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  return tags.includes("*") || tags.some((tag) => tag.replace(/^W\//, "") === etag);
}

function redirectResponse({ url }: Request, { to }: MovedError): Response {
  const headers = { ...SHARED, "cache-control": CACHE, location: to + new URL(url).search };
  return new Response(null, { status: 308, headers });
}

function problemResponse({ method }: Request, { problem }: ProblemError): Response {
  const headers = {
    ...SHARED,
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...(problem.status === 405 && { allow: METHODS }),
  };
  const body = method === "HEAD" ? null : JSON.stringify(problem);
  return new Response(body, { status: problem.status, headers });
}

const notAllowed = () =>
  new ProblemError("read-only", `This API is read-only. Use one of ${METHODS}.`);

/** Answers a browser's CORS preflight request. */
const optionsResponse = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...SHARED,
      allow: METHODS,
      "access-control-allow-methods": METHODS,
      "access-control-allow-headers": "Accept, If-None-Match",
      "access-control-max-age": "86400",
    },
  });
