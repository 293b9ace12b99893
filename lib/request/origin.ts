import { AsyncLocalStorage } from "node:async_hooks";
import { site } from "../site";
import { processState } from "../state/process-state";
import { isHost } from "./host";

/** The origin of the current request. */
const origins = processState("origin", () => new AsyncLocalStorage<string>());

/**
 * The origin of the addresses in a response: `SITE_URL`, or without it the origin of the request, from its `Host`
 * and a proxy's `X-Forwarded-Proto`.
 */
export function originOf(headers: Headers, siteUrl = process.env.SITE_URL): string {
  const host = headers.get("host") ?? "";
  if (siteUrl || !isHost(host)) return site.baseUrl;
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return new URL(`${scheme}://${host}`).origin;
}

/** Runs `answer` with `origin` as the start of all addresses. */
export const withOrigin = <T>(origin: string, answer: () => T): T => origins().run(origin, answer);

/** The current origin of addresses. Outside a request, as in a build, it is the published address. */
export const currentOrigin = (): string => origins().getStore() ?? site.baseUrl;

/** The absolute URL of an address of this wiki; other URLs stay unchanged. */
export const absoluteUrl = (href: string): string => new URL(href, currentOrigin()).href;
