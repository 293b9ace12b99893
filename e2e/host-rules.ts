import type { HeaderRule, Redirect } from "../lib/html-first/mirror";

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** What a file `_headers` says: an address begins a rule, lines set in are its headers. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(text)) {
    if (!/^\s/.test(line)) rules.push({ source: line, headers: [] });
    const [, key, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key && value) rules.at(-1)?.headers.push({ key, value });
  }
  return rules;
}

/** What a file `_redirects` says. */
export function parseRedirects(text: string): Redirect[] {
  return linesOf(text).map((line) => {
    const [from = "", to = "", status] = line.split(/\s+/);
    return { from, to, status: Number(status) };
  });
}

/** An address of a rule as a pattern: `*` is any rest, `:name` one part of a path. */
function matcher(from: string): RegExp {
  const source = from
    .replace(/[.?+()[\]]/g, "\\$&")
    .replace("*", "(?<splat>.*)")
    .replace(/:(\w+)/g, "(?<$1>[^/]+)");
  return new RegExp(`^${source}$`);
}

export function headersFor(rules: readonly HeaderRule[], path: string): HeaderRule["headers"] {
  return rules.filter(({ source }) => matcher(source).test(path)).flatMap(({ headers }) => headers);
}

/** The first redirect that takes the address in, with its target filled in. */
export function redirectFor(redirects: readonly Redirect[], path: string): Redirect | undefined {
  for (const { from, to, status } of redirects) {
    const found = matcher(from).exec(path);
    if (!found) continue;
    const fill = (whole: string, name: string) => found.groups?.[name] ?? whole;
    return { from, to: to.replace(/:([a-z]\w*)/g, fill), status };
  }
  return undefined;
}
