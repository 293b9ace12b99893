/**
 * Whether a link may have this address: `https:`, `http:`, `mailto:` to somebody, a path of this wiki (`/series/daredevil`, never
 * `//host`), or an anchor on the page (`#powers`).
 */
export function isSafeUrl(url: string): boolean {
  if (hasControlCharacter(url) || url.includes("\\")) return false;
  if (url.startsWith("#")) return url.length > 1;
  if (url.startsWith("/")) return !url.startsWith("//");
  try {
    const { protocol, pathname } = new URL(url);
    return protocol === "mailto:" ? hasRecipients(pathname) : /^https?:$/.test(protocol);
  } catch {
    return false;
  }
}

const hasRecipients = (pathname: string) =>
  decodeURIComponent(pathname)
    .split(",")
    .every((one) => /^[^@]+@[^@]+$/.test(one));

/** Browsers drop tabs and newlines inside a scheme, so `java\tscript:` would pass a naive check. */
function hasControlCharacter(url: string): boolean {
  return [...url].some(
    (character) => character <= " " || (character >= "\u007f" && character <= "\u009f"),
  );
}
