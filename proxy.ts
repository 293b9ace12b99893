import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { destinationOf } from "./lib/seo/canonical-path";
import { moved } from "./lib/site";
import { livePolicy, SECURITY_HEADERS } from "./security-headers.mjs";

/**
 * Only what needs it comes here: live pages, and in `npm run dev` addresses with escapes and those that are not
 * written as the wiki writes them, which `server/` answers itself.
 */
export const config = {
  matcher: [
    "/index",
    "/search",
    "/timeline/as-of",
    "/history/:kind/:slug",
    "/(.*%.*)",
    "/(.+)/",
    "/(.*)\\.html",
    "/((?!_next/|enhance/).*[A-Z].*)",
  ],
};

/** The pages of `app/(live)`; a test holds the list. */
const LIVE_PAGES = ["/history/[kind]/[slug]", "/search", "/timeline/as-of"];

/** Looks at the address alone. Who may do what is never decided here. */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isUtf8(pathname)) return unreadable();
  const destination = destinationOf(pathname, moved, new Map());
  if (destination !== pathname) return lead(request, destination);
  if (isLive(pathname)) return withNonce(request);
  return NextResponse.next();
}

/** A page in brackets stands for any part of an address. */
const isLive = (pathname: string) =>
  LIVE_PAGES.some((page) => {
    const parts = page.split("/");
    const asked = pathname.split("/");
    return (
      parts.length === asked.length &&
      parts.every((part, index) => part.startsWith("[") || part === asked[index])
    );
  });

function isUtf8(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** Next itself fails on such an address, wherever it is sent (vercel/next.js #94278). */
function unreadable(): Response {
  const text = "There is no page here: the address holds an escape that stands for no letter.\n";
  const headers = SECURITY_HEADERS.map(({ key, value }): [string, string] => [key, value]);
  const type: [string, string] = ["content-type", "text/plain; charset=utf-8"];
  return new Response(text, { status: 404, headers: [...headers, type] });
}

/** Next's own redirect would carry none of our headers. */
function lead({ nextUrl, url }: NextRequest, destination: string): Response {
  const target = new URL(destination, url);
  target.search = nextUrl.search;
  const response = NextResponse.redirect(target, 308);
  for (const { key, value } of SECURITY_HEADERS) response.headers.set(key, value);
  return response;
}

const HASH = /^[0-9a-f]{40}$/;

/** What changed between two commits that are named in full stays as it is; for an hour, the covers of today too. */
const isSettled = ({ nextUrl: { searchParams } }: NextRequest) =>
  ["from", "to"].every((name) => HASH.test(searchParams.get(name) ?? ""));

/** A policy with a nonce of its own for each answer; Next takes the nonce for its scripts from it. */
function withNonce(request: NextRequest): NextResponse {
  // The development server needs inline scripts and eval.
  if (process.env.NODE_ENV === "development") return NextResponse.next();
  const nonce = randomBytes(16).toString("base64");
  const policy = livePolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isSettled(request)) response.headers.set("cache-control", "private, max-age=3600");
  return response;
}
