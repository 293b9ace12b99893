/** The target of a request: a path that starts with a slash, and the query. */
export type RequestTarget = { pathname: string; search: string };

/**
 * Parses the target of a request line: `/about?q=x`, or a full address as clients send it to a proxy.
 * @returns undefined if it is neither
 */
export function readTarget(text: string): RequestTarget | undefined {
  const relative = text.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?=\?|#|$)/, "/");
  if (!relative.startsWith("/")) return undefined;
  const [path = "/"] = relative.split("#");
  const question = path.indexOf("?");
  if (question < 0) return { pathname: path, search: "" };
  return { pathname: path.slice(0, question), search: path.slice(question) };
}

/** Addresses of Next's internals: error pages, data for client-side navigation, resized images. */
const FRAMEWORK = /^\/_(?!next\/static\/)|\.rsc$|\.segments\//i;

/** Whether an address is internal to Next. A path that cannot be decoded is not. */
export function isFrameworkAddress(pathname: string): boolean {
  return FRAMEWORK.test(decode(pathname) ?? "");
}

/** Undefined if the path has an invalid escape. Next fails on those (vercel/next.js #94278). */
export function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
