import type { IncomingMessage } from "node:http";
import { isIP, isIPv6 } from "node:net";

/**
 * Who sends a request, as far as readers are told apart: an address of IPv4, or the first half of one of IPv6,
 * of which a single household has as many as it likes.
 * @param proxies how many proxies of ours stand before this server (`TRUST_PROXY`): each adds the address that it
 *   was asked from to the end of `X-Forwarded-For`. Whatever stands before these, anybody can have written.
 */
export function readerAddress(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  proxies = trustedProxies(process.env.TRUST_PROXY),
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const named = proxies > 0 ? (forwarded.at(-proxies) ?? "").trim() : "";
  return networkOf(isIP(named) ? named : (socket.remoteAddress ?? ""));
}

/** @throws Error that says what is wanted */
export function trustedProxies(text = "0"): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new Error(
    `TRUST_PROXY: it wants the number of proxies before this server. Found “${text}”. Write TRUST_PROXY=1 behind one nginx, or leave it out.`,
  );
}

/** `2001:db8::1` → `2001:db8:0:0`, `::ffff:10.0.0.1` → `10.0.0.1`. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = address.includes("::") ? new Array(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}
