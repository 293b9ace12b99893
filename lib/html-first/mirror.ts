import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file of the mirror: its place under the mirror's folder, and where its content lies. */
export type MirrorFile = { place: string; from: string };

/** A rule for the headers of all addresses that match, as Next's configuration has it. */
export type HeaderRule = {
  source: string;
  headers: { key: string; value: string }[];
  /** For requests of other hosts than this one alone, a pattern. */
  missing?: readonly { type: string; value?: string | undefined }[] | undefined;
};

export type Redirect = { from: string; to: string; status: number };

type Prerender = {
  pathname: string;
  routeType?: string | undefined;
  filePath?: string | undefined;
};

/** Which prerendered answers stand in the mirror, and where: `/about` → `about.html`. */
export function listPrerendered(prerenders: readonly Prerender[]): MirrorFile[] {
  return prerenders.flatMap(({ pathname, routeType, filePath }) => {
    if (filePath === undefined || pathname.startsWith("/_")) return [];
    if (routeType === "route") return { place: pathname.slice(1), from: filePath };
    if (routeType !== "page" || !filePath.endsWith(".html")) return [];
    return { place: pathname === "/" ? "index.html" : `${pathname.slice(1)}.html`, from: filePath };
  });
}

/** Which built assets readers need: styles, fonts and pictures, not the framework's scripts and error pages. */
export function listAssets(files: readonly { pathname: string; filePath: string }[]): MirrorFile[] {
  return files
    .filter(({ pathname }) => !/^\/_next\/.*\.js$|^\/(?:404|500)$/.test(pathname))
    .map(({ pathname, filePath }) => ({ place: pathname.slice(1), from: filePath }));
}

/**
 * The rules in the form that Cloudflare Pages, Netlify and others read from a file `_headers`. It cannot
 * tell hosts apart.
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  return rules
    .filter(({ missing }) => !missing)
    .map(({ source, headers }) => {
      const pattern = source.replace(/:\w+\*?$/, "*");
      return [pattern, ...headers.map(({ key, value }) => `  ${key}: ${value}`)].join("\n");
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

/** The headers that hold everywhere, for nginx, to be included in a `server` or a `location`. */
export function nginxHeaders(rules: readonly HeaderRule[]): string {
  // The values hold single quotes ('self') and no double ones but in Speculation-Rules.
  const quoted = (text: string) => (text.includes('"') ? `'${text}'` : `"${text}"`);
  return rules
    .filter(({ source }) => source === "/:path*")
    .flatMap(({ headers, missing }) => headers.map((header) => ({ ...header, missing })))
    .map(({ key, value, missing: [host] = [] }, index) => {
      if (!host) return `add_header ${key} ${quoted(value)} always;\n`;
      // An empty header is not sent.
      const test = `if ($host !~ "^${host.value}$") { set $elsewhere${index} ${quoted(value)}; }`;
      return `set $elsewhere${index} "";\n${test}\nadd_header ${key} $elsewhere${index} always;\n`;
    })
    .join("");
}

/** The redirects for nginx, to be included in a `server`. What is copied into the answer is kept to safe signs. */
export function nginxRedirects(redirects: readonly Redirect[]): string {
  return redirects
    .map(({ from, to, status }) => {
      const pattern = `^${from.replace(/\*$/, "([\\w/.-]*)")}$`;
      const target = `${to.replace(":splat", "$1")}$is_args$args`;
      return `location ~ ${pattern} { return ${status} ${target}; }\n`;
    })
    .join("");
}

const TEXT = /\.(?:html|css|js|json|svg|txt|xml)$|^speculation-rules$/;
const WORTH_PACKING = 256;
/** Enough to keep every core packing while files are read and written. */
const AT_ONCE = 8;
/** Level 9 takes ten times as long and saves one percent. */
const BROTLI_LEVEL = 7;

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Lays the files into a fresh folder, each text with a `.br` and a `.gz` beside it where that is smaller. */
export async function layMirror(folder: string, files: readonly MirrorFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const waiting = [...files];
  const layAll = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) await layFile(folder, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, layAll));
}

async function layFile(folder: string, { place, from }: MirrorFile): Promise<void> {
  const target = path.join(folder, place);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(from, target);
  if (TEXT.test(place)) await pack(target);
}

async function pack(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < WORTH_PACKING) return;
  const [br, gz] = await Promise.all([
    packBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } }),
    packGzip(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/** The files of a folder, as they lie in it. */
export async function listFolder(folder: string): Promise<MirrorFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((from) => ({ place: path.relative(folder, from), from }));
}
