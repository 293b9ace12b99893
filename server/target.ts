/** What a request line asks for: a path that starts with a slash, and what stands behind it. */
export type Target = { pathname: string; search: string };

/**
 * Reads the target of a request line: `/about?q=x`, or a whole address as clients send it to a proxy.
 * @returns undefined where it is neither
 */
export function readTarget(text: string): Target | undefined {
  const relative = text.replace(/^https?:\/\/[^/?#]*/i, "").replace(/^(?=\?|#|$)/, "/");
  if (!relative.startsWith("/")) return undefined;
  const [path = "/"] = relative.split("#");
  const question = path.indexOf("?");
  if (question < 0) return { pathname: path, search: "" };
  return { pathname: path.slice(0, question), search: path.slice(question) };
}

/** Addresses at which Next keeps what is its own: error pages, data for its navigation, pictures made smaller. */
const FRAMEWORK = /^\/_(?!next\/static\/)|\.rsc$|\.segments\//i;

/** Whether nobody but the framework asks for an address. A path that cannot be decoded is not. */
export function isFrameworkAddress(pathname: string): boolean {
  return FRAMEWORK.test(decode(pathname) ?? "");
}

/** Undefined where an escape stands for no letter. Next fails on those (vercel/next.js #94278). */
export function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
