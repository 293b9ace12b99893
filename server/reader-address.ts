import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { network } from "../lib/limits/network";

/**
 * The address by which readers are distinguished: an IPv4 address, or the first half of an IPv6 address, because a
 * single household has any number of the latter.
 * @param proxies how many trusted proxies are in front of this server (`TRUST_PROXY`): each appends the address of its
 *   client to `X-Forwarded-For`. Earlier entries can be forged by anyone.
 */
export function readerAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies = trustedProxies(process.env.TRUST_PROXY),
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const named = proxies > 0 ? (forwarded.at(-proxies) ?? "").trim() : "";
  return network(isIP(named) ? named : (socket.remoteAddress ?? ""));
}

/** @throws Error that says what to write */
export function trustedProxies(text?: string): number {
  if (!text) return 0;
  if (/^\d$/.test(text)) return Number(text);
  throw new Error(
    `TRUST_PROXY must be the number of proxies in front of this server, such as 1 behind one nginx, or not set; found “${text}”.`,
  );
}
