import { isAPIError } from "better-auth/api";
import { NETWORK_HEADER } from "../request/network-header";

/** What better-auth may know of a request: its cookies, where it comes from, and its network as our server knows it. */
export function authHeaders({ headers, network }: { headers: Headers; network: string }): Headers {
  const passed = new Headers();
  for (const name of ["cookie", "host", "origin", "user-agent", "x-forwarded-proto"]) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  passed.set(NETWORK_HEADER, network);
  return passed;
}

/**
 * Calls an endpoint of better-auth.
 * @returns its response and cookies; undefined if it says no, as to a wrong password
 * @throws whatever is no answer but a fault
 */
export async function callAuth<T>(
  call: () => Promise<{ headers: Headers | null | undefined; response: T }>,
): Promise<{ cookies: string[]; response: T } | undefined> {
  try {
    const { headers, response } = await call();
    return { cookies: headers?.getSetCookie() ?? [], response };
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return undefined;
    throw error;
  }
}
