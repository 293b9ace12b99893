import { originOf } from "../request/origin";

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/**
 * Whether a request comes from a page of this wiki, as its browser says in `Origin` and `Sec-Fetch-Site`. Other pages
 * cannot change either. A browser that sends neither is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  if (origin === null) return site === "same-origin";
  return origin === originOf(headers) || isOwnLoopback(origin, headers.get("host") ?? "");
}

/** On the machine itself, the wiki can be used beside its public address. */
const isOwnLoopback = (origin: string, host: string) =>
  LOOPBACK.test(host) && origin === `http://${host}`;
