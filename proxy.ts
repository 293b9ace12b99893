import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { destinationOf } from "./lib/seo/canonical-path";
import { moved } from "./lib/site";
import { livePolicy, SECURITY_HEADERS } from "./security-headers.mjs";

/**
 * The addresses that the proxy handles: live pages, and in `npm run dev` addresses with escapes or in a non-canonical
 * form, which `server/` otherwise handles itself.
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

/** The pages of `app/(live)`; a test checks the list. */
const LIVE_PAGES = ["/history/[kind]/[slug]", "/search", "/timeline/as-of"];

/** Looks only at the address. Never decides permissions. */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isUtf8(pathname)) return unreadable();
  const destination = destinationOf(pathname, moved, new Map());
  if (destination !== pathname) return redirect(request, destination);
  if (isLive(pathname)) return withNonce(request);
  return NextResponse.next();
}

/** A segment in brackets matches any segment of an address. */
const isLive = (pathname: string) =>
  LIVE_PAGES.some((page) => {
    const pageSegments = page.split("/");
    const segments = pathname.split("/");
    return (
      pageSegments.length === segments.length &&
      pageSegments.every((segment, index) => segment.startsWith("[") || segment === segments[index])
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

/** Next itself fails on such an address, wherever it is routed (vercel/next.js #94278). */
function unreadable(): Response {
  const text = "There is no page here: the address contains an invalid escape.\n";
  const headers = SECURITY_HEADERS.map(({ key, value }): [string, string] => [key, value]);
  const type: [string, string] = ["content-type", "text/plain; charset=utf-8"];
  return new Response(text, { status: 404, headers: [...headers, type] });
}

/** Next's own redirect would lack our headers. */
function redirect({ nextUrl, url }: NextRequest, destination: string): Response {
  const target = new URL(destination, url);
  target.search = nextUrl.search;
  const response = NextResponse.redirect(target, 308);
  for (const { key, value } of SECURITY_HEADERS) response.headers.set(key, value);
  return response;
}

const HASH = /^[0-9a-f]{40}$/;

/** A comparison of two full commit hashes never changes, so it may be cached for an hour, including its spoilers. */
const isImmutable = ({ nextUrl: { searchParams } }: NextRequest) =>
  ["from", "to"].every((name) => HASH.test(searchParams.get(name) ?? ""));

/** Adds a policy with a new nonce; Next reads the nonce for its scripts from it. */
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
  if (isImmutable(request)) response.headers.set("cache-control", "private, max-age=3600");
  return response;
}
