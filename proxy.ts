import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { newFormCookie, readFormCookie } from "./lib/forms/cookies";
import { livePolicy } from "./security-headers.mjs";

/** Live pages, and pages with forms: all other pages come from the page store, and have neither nonce nor cookie. */
export const config = {
  matcher: [
    "/search",
    "/timeline/as-of",
    "/history/:kind/:slug",
    "/account/:path*",
    "/admin/:path*",
    "/people/:path*",
    "/edit/:path*",
    "/new/:path*",
    "/preview",
  ],
};

const WITH_FORMS = /^\/(?:account|admin|people|edit|new|preview)(?:\/|$)/;

/** The pages of `app/(live)`; a test checks the list. */
const LIVE_PAGES = ["/history/[kind]/[slug]", "/search", "/timeline/as-of"];

/** Looks only at the address. Never decides permissions. */
export function proxy(request: NextRequest): Response {
  if (WITH_FORMS.test(request.nextUrl.pathname)) return withFormCookie(request);
  return isLive(request.nextUrl.pathname) ? withNonce(request) : NextResponse.next();
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

/** Gives a browser the cookie that its forms are bound to, before the page is rendered. */
function withFormCookie(request: NextRequest): NextResponse {
  if (readFormCookie(request.headers)) return NextResponse.next();
  const { name, value, setCookie } = newFormCookie(request.headers);
  const others = (request.headers.get("cookie") ?? "")
    .split("; ")
    .filter((cookie) => cookie && !cookie.startsWith(`${name}=`));
  const headers = new Headers(request.headers);
  headers.set("cookie", [...others, `${name}=${value}`].join("; "));
  const response = NextResponse.next({ request: { headers } });
  response.headers.append("set-cookie", setCookie);
  return response;
}
