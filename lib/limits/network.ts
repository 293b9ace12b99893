import { isIPv6 } from "node:net";

/**
 * The network by which readers are distinguished: an IPv4 address, or the first half of an IPv6 address, because a single
 * household has any number of the latter. `2001:db8::1` → `2001:db8:0:0`, `::ffff:10.0.0.1` → `10.0.0.1`.
 */
export function network(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head = [], tail = []] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = address.includes("::") ? new Array(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...zeros, ...tail].slice(0, 4).join(":");
}
