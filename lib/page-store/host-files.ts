import { live } from "../site";
import { hostRules } from "./host-rules";
import { liveRedirects, nginxLive } from "./live-redirects";

/** A rule for the headers of all addresses that match, as Next's configuration has it. */
export type HeaderRule = {
  source: string;
  headers: { key: string; value: string }[];
  /** Only for requests to hosts that do not match this pattern. */
  missing?: readonly { type: string; value?: string | undefined }[] | undefined;
};

export type Redirect = { from: string; to: string; status: number };

/** The pattern that matches every address. */
const EVERYWHERE = "/:path*";

const headersEverywhere = (rules: readonly HeaderRule[]) =>
  rules
    .filter(({ source, missing }) => source === EVERYWHERE && !missing)
    .flatMap(({ headers }) => headers);

/**
 * The rules in the form that Cloudflare Pages, Netlify and others read from a file `_headers`. There
 * all matching rules count: a rule with another value than everywhere removes that one by `!`. They cannot match hosts.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  const everywhere = headersEverywhere(rules).map(({ key }) => key);
  return rules
    .filter(({ missing }) => !missing)
    .map(({ source, headers }) => {
      const pattern = source.replace(/:\w+\*?$/, "*");
      const taken = headers.filter(({ key }) => source !== EVERYWHERE && everywhere.includes(key));
      return [
        pattern,
        ...taken.map(({ key }) => `  ! ${key}`),
        ...headers.filter(({ value }) => value).map(({ key, value }) => `  ${key}: ${value}`),
      ].join("\n");
    })
    .join("\n\n")
    .concat("\n");
}

/** For 308 and 307, which Netlify's reference does not list: for GET these say the same everywhere. */
const KNOWN_EVERYWHERE: Record<number, number> = { 308: 301, 307: 302 };

/**
 * The redirects in the form that the same hosts read from a file `_redirects`. Cloudflare takes few
 * rules after the first with a placeholder, so these come last.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  const open = redirects.filter(({ from }) => /[*:]/.test(from));
  const fixed = redirects.filter((redirect) => !open.includes(redirect));
  return [...fixed, ...open]
    .map(({ from, to, status }) => `${from} ${to} ${KNOWN_EVERYWHERE[status] ?? status}\n`)
    .join("");
}

/** `/images/:path*` → `^/images/`, `/icon.svg` → `^/icon\.svg$`. */
const nginxPattern = (source: string) =>
  `^${source.replaceAll(".", "\\.")}$`.replace(/:\w+\*?\$$/, "");

// The values have single quotes ('self'), and double quotes only in Speculation-Rules.
const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);

/**
 * The headers for all addresses, for nginx, to be included in a `server` or a `location`. A header that
 * differs for some addresses is a variable: their own `location` would lose all other headers.
 */
export function nginxHeaders(rules: readonly HeaderRule[]): string {
  return headersEverywhere(rules)
    .map(({ key, value }) => {
      const others = rules.flatMap(({ source, headers }) =>
        headers
          .filter((one) => source !== EVERYWHERE && one.key === key)
          .map((one) => ({ source, value: one.value })),
      );
      if (others.length === 0) return `add_header ${key} ${quoted(value)} always;\n`;
      const name = `$${key.toLowerCase().replaceAll("-", "_")}`;
      return [
        `set ${name} ${quoted(value)};\n`,
        ...others.map(
          (one) =>
            `if ($uri ~ "${nginxPattern(one.source)}") { set ${name} ${quoted(one.value)}; }\n`,
        ),
        `add_header ${key} ${name} always;\n`,
      ].join("");
    })
    .concat(elsewhereHeaders(rules))
    .join("");
}

/** Headers for requests of any other host than one. An empty header is not sent. */
function elsewhereHeaders(rules: readonly HeaderRule[]): string[] {
  return rules
    .filter(({ source }) => source === EVERYWHERE)
    .flatMap(({ headers, missing: [host] = [] }) =>
      host ? headers.map((header) => ({ ...header, host: host.value })) : [],
    )
    .map(({ key, value, host }, index) => {
      const test = `if ($host !~ "^${host}$") { set $elsewhere${index} ${quoted(value)}; }`;
      return `set $elsewhere${index} "";\n${test}\nadd_header ${key} $elsewhere${index} always;\n`;
    });
}

/** The types that no file extension implies, for nginx. */
export function nginxTypes(rules: readonly HeaderRule[]): string {
  return rules
    .flatMap(({ source, headers }) =>
      headers.filter(({ key }) => key === "Content-Type").map(({ value }) => ({ source, value })),
    )
    .map(({ source, value }) => {
      const pattern = source.replaceAll(".", "\\.").replaceAll("*", ".*");
      const place = source.includes("*") ? `~ ^${pattern}$` : `= ${source}`;
      return `location ${place} { types { } default_type "${value}"; }\n`;
    })
    .join("");
}

/**
 * The redirects for nginx, to be included in a `server`. What is copied into the response is limited to safe
 * characters. Fixed addresses are looked up, patterns are tried one by one.
 */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to, status }) => {
      const [path, hash] = to.replace(":splat", "$1").split("#");
      const target = `${path}$is_args$args${hash ? `#${hash}` : ""}`;
      const place = from.endsWith("*") ? `~ ^${from.slice(0, -1)}([\\w/.-]*)$` : `= ${from}`;
      // Quoted: nginx would take # for a comment.
      return `location ${place} { return ${status} "${target}"; }\n`;
    })
    .join("");
}

type Hosts = {
  rules: readonly HeaderRule[];
  /** The addresses of all exported pages. */
  pages: Iterable<string>;
  redirects: readonly Redirect[];
  /** The server that answers live addresses, if there is one. */
  origin: string | undefined;
};

/** The files of the static export that hosts read, by name: headers and redirects in the format of each. */
export function hostFiles({ rules, pages, redirects, origin }: Hosts): Map<string, string> {
  const exported = hostRules(rules, origin);
  const all = withSlashes(redirects);
  const types = nginxTypes(exported);
  const nginx = [nginxHeaders(exported), types, nginxRedirects(all), nginxLive(live, origin)];
  return new Map([
    // GitHub Pages would leave out folders that start with an underscore, such as _next.
    [".nojekyll", ""],
    ["_headers", headersFile(exported)],
    ["_redirects", redirectsFile([...all, ...liveRedirects(live, pages, origin)])],
    ["_nginx.conf", nginx.join("")],
    // For nginx before the server, which answers live addresses itself.
    ["_nginx-headers.conf", nginxHeaders(rules) + types],
  ]);
}

/** A fixed address with a trailing slash is the same to readers, but not to a static host. */
export const withSlashes = (redirects: readonly Redirect[]): Redirect[] =>
  redirects.flatMap((redirect) =>
    redirect.from.endsWith("*")
      ? [redirect]
      : [redirect, { ...redirect, from: `${redirect.from}/` }],
  );
