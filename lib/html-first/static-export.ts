import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isMoved, publicPath } from "./rewritten";

/** A file of the static export: its path in the export's folder, and the file to copy. */
export type ExportedFile = { place: string; from: string };

/** A rule for the headers of all addresses that match, as Next's configuration has it. */
export type HeaderRule = {
  source: string;
  headers: { key: string; value: string }[];
  /** Only for requests to hosts that do not match this pattern. */
  missing?: readonly { type: string; value?: string | undefined }[] | undefined;
};

export type Redirect = { from: string; to: string; status: number };

type Prerender = {
  pathname: string;
  routeType?: string | undefined;
  filePath?: string | undefined;
};

/** The prerendered responses in the static export, with their paths: `/about` → `about.html`. */
export function listPrerendered(prerenders: readonly Prerender[]): ExportedFile[] {
  return prerenders.flatMap(({ pathname, routeType, filePath }) => {
    if (filePath === undefined || pathname.startsWith("/_") || isMoved(pathname)) return [];
    if (routeType === "route") return { place: publicPath(pathname).slice(1), from: filePath };
    if (routeType !== "page" || !filePath.endsWith(".html")) return [];
    return { place: pathname === "/" ? "index.html" : `${pathname.slice(1)}.html`, from: filePath };
  });
}

/** The built assets that readers need: styles, fonts and pictures, not the framework's scripts and error pages. */
export function listAssets(
  files: readonly { pathname: string; filePath: string }[],
): ExportedFile[] {
  return files
    .filter(({ pathname }) => !/^\/_next\/.*\.js$|^\/(?:404|500)$/.test(pathname))
    .map(({ pathname, filePath }) => ({ place: pathname.slice(1), from: filePath }));
}

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

const TEXT = /\.(?:atom|html|css|ics|js|json|md|svg|txt|webmanifest|xml)$|^speculation-rules$/;
const MIN_COMPRESS_BYTES = 256;
/** Enough to keep every core compressing while files are read and written. */
const AT_ONCE = 8;
/** Level 9 takes ten times as long and saves one percent. */
const BROTLI_LEVEL = 7;

const brotli = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Writes the files into an empty folder, each text of some size with a `.br` and a `.gz` beside it. */
export async function writeStaticExport(
  folder: string,
  files: readonly ExportedFile[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const waiting = [...files];
  const writeAll = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await writeFileIn(folder, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writeAll));
}

async function writeFileIn(folder: string, { place, from }: ExportedFile): Promise<void> {
  const target = path.join(folder, place);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(from, target);
  if (TEXT.test(place)) await compress(target);
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < MIN_COMPRESS_BYTES) return;
  const [br, gz] = await Promise.all([
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } }),
    gzipAsync(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** The files of a folder, with the same paths. */
export async function listFolder(folder: string): Promise<ExportedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((from) => ({ place: path.relative(folder, from), from }));
}
