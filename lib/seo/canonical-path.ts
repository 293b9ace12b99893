/** File names in these folders are case-sensitive. */
const AS_WRITTEN = /^\/(?:_next|enhance)\//;

/**
 * The canonical spelling of an address: `//Heroes/Jessica-Jones/` and `/heroes/jessica-jones.html` →
 * `/heroes/jessica-jones`, `/heroes/index.html` → `/heroes`. One slash at the start: two would name
 * another host. An escape that stands for a plain letter is
 * written as that letter (RFC 3986, 6.2.2.2); an address with other escapes stays unchanged.
 */
export function canonicalPath(pathname: string): string {
  const path = `/${unescapePlain(pathname)
    .replace(/[/\\]+/g, "/")
    .replace(/^\/|\/$/g, "")}`;
  if (AS_WRITTEN.test(path) || path.includes("%")) return path;
  const plain = path.toLowerCase().replace(/(?:\/index)?\.html$/, "");
  return plain === "" ? "/" : plain;
}

const unescapePlain = (pathname: string) =>
  pathname.replace(/%(?:2d|2e|3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])/gi, (encoded) =>
    decodeURIComponent(encoded),
  );

type Rule = { from: string; to: string };

/**
 * The final target of an address, in any spelling.
 * @param rules as in `moved` of lib/site.ts; `*` stands for the rest
 * @param movedAddresses addresses that redirect to an article, with its address
 */
export function destinationOf(
  pathname: string,
  rules: readonly Rule[],
  movedAddresses: ReadonlyMap<string, string>,
): string {
  const path = rules.reduce(follow, canonicalPath(pathname));
  return movedAddresses.get(path) ?? path;
}

function follow(path: string, { from, to }: Rule): string {
  if (!from.endsWith("*")) return path === from ? to : path;
  const start = from.slice(0, -1);
  return path.startsWith(start) ? to.replace(":splat", path.slice(start.length)) : path;
}
