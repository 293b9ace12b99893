import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { livePolicy, SECURITY_HEADERS } from "./security-headers.mjs";

/** Only what needs it comes here: live pages, addresses with escapes, and those that end in a slash. */
export const config = { matcher: ["/search", "/timeline/as-of", "/(.*%.*)", "/(.+)/"] };

/** The pages of `app/(live)`; a test holds the list. */
const LIVE_PAGES = ["/search", "/timeline/as-of"];

/** Looks at the address alone. Who may do what is never decided here. */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  if (!isUtf8(pathname)) return unreadable();
  if (pathname.endsWith("/")) return moved(request);
  if (LIVE_PAGES.includes(pathname)) return withNonce(request);
  return NextResponse.next();
}

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

/** An address has no slash at its end. Next's own redirect would carry none of our headers. */
function moved({ nextUrl, url }: NextRequest): Response {
  // One slash at the start: two would name another host.
  const path = `/${nextUrl.pathname.replace(/^[/\\]+|\/+$/g, "")}`;
  const response = NextResponse.redirect(new URL(path + nextUrl.search, url), 308);
  for (const { key, value } of SECURITY_HEADERS) response.headers.set(key, value);
  return response;
}

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
  return response;
}
