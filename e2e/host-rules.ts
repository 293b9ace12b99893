import type { HeaderRule, Redirect } from "../lib/page-store/host-files";

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** Removes a header that an earlier rule set. */
const TAKEN_BACK = "!";

/** Parses a `_headers` file: an address begins a rule, indented lines are its headers, or remove them. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of linesOf(text)) {
    if (!/^\s/.test(line)) rules.push({ source: line, headers: [] });
    const [, key, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key && value) rules.at(-1)?.headers.push({ key, value });
    const [, taken] = /^\s+! ([\w-]+)$/.exec(line) ?? [];
    if (taken) rules.at(-1)?.headers.push({ key: taken, value: TAKEN_BACK });
  }
  return rules;
}

/** Parses a `_redirects` file. */
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
  const all = rules
    .filter(({ source }) => matcher(source).test(path))
    .flatMap((one) => one.headers);
  return all.filter(
    ({ key, value }, place) =>
      value !== TAKEN_BACK &&
      !all.slice(place).some((one) => one.key === key && one.value === TAKEN_BACK),
  );
}

/** The first redirect that matches the address, with its target filled in. */
export function redirectFor(redirects: readonly Redirect[], path: string): Redirect | undefined {
  for (const { from, to, status } of redirects) {
    const found = matcher(from).exec(path);
    if (!found) continue;
    const fill = (whole: string, name: string) => found.groups?.[name] ?? whole;
    return { from, to: to.replace(/:([a-z]\w*)/g, fill), status };
  }
  return undefined;
}
