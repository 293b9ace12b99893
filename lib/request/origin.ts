import { AsyncLocalStorage } from "node:async_hooks";
import { site } from "../site";
import { isHost } from "./host";

/** Of one request, while it is answered. */
const origins = new AsyncLocalStorage<string>();

/**
 * Where the addresses in an answer start: at `SITE_URL`, or without it where the request was sent, as its
 * `Host` and a proxy's `X-Forwarded-Proto` say.
 */
export function originOf(headers: Headers, siteUrl = process.env.SITE_URL): string {
  const host = headers.get("host") ?? "";
  if (siteUrl || !isHost(host)) return site.baseUrl;
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return new URL(`${scheme}://${host}`).origin;
}

/** Answers a request with addresses that start at `origin`. */
export const withOrigin = <T>(origin: string, answer: () => T): T => origins.run(origin, answer);

/** Where addresses start now. Outside of a request, as in a build, at the published address. */
export const currentOrigin = (): string => origins.getStore() ?? site.baseUrl;
