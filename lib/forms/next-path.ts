/**
 * The place to return to: a path of this wiki with its query, whatever an address asks for.
 * @param otherwise where to go if it asks for anything else
 */
export function nextPath(text: unknown, otherwise = "/account"): string {
  if (typeof text !== "string" || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text))
    return otherwise;
  const { origin, pathname, search, hash } = new URL(text, "http://wiki.invalid");
  const path = pathname + search + hash;
  return origin === "http://wiki.invalid" && !path.startsWith("//") ? path : otherwise;
}
