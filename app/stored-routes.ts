import { readdirSync } from "node:fs";
import path from "node:path";
import type { Wiki } from "@/lib/content/wiki";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";

/** For tests: which file below app/ answers which stored address. */

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file));

/** `(reading)/[kind]/[slug]/page.tsx` → `/[kind]/[slug]`. */
export const routeOf = (file: string): string =>
  `/${path.posix
    .dirname(file)
    .split("/")
    .filter((part) => part !== "." && !part.startsWith("("))
    .join("/")}`;

type Params = Record<string, string | string[]>;

/** Like Next, prefers a fixed part to a parameter, and a parameter to all that follows, from left to right. */
const sortKey = (parts: readonly string[]) =>
  parts.map((part) => (part.includes("...") ? 2 : part.startsWith("[") ? 1 : 0)).join("");

const routes = files
  .map((file) => ({ file, parts: routeOf(file).split("/").slice(1) }))
  .sort((a, b) => (sortKey(a.parts) < sortKey(b.parts) ? -1 : 1));

function paramsFor(parts: readonly string[], given: readonly string[]): Params | undefined {
  const params: Params = {};
  for (const [index, part] of parts.entries()) {
    const name = part.replace(/[[\].]/g, "");
    if (part.includes("...")) {
      const rest = given.slice(index);
      return rest.length > 0 || part.startsWith("[[") ? { ...params, [name]: rest } : undefined;
    }
    const value = given[index];
    if (value === undefined) return undefined;
    if (part.startsWith("[")) params[name] = value;
    else if (part !== value) return undefined;
  }
  return parts.length === given.length ? params : undefined;
}

/** What Next makes of files with special names. */
const BY_NEXT = ["/404", "/apple-icon.png", "/icon.svg"];

/**
 * The file below app/ that answers a stored address, and the parameters that Next passes to it.
 * @returns undefined if Next answers it with a file of a special name
 */
export function findRoute(address: string): { file: string; params: Params } | undefined {
  if (BY_NEXT.includes(address)) return undefined;
  // Next rewrites these.
  const target = address.replace(/^(.*)\.md$/, "/markdown$1");
  const given = target === "/" ? [""] : target.slice(1).split("/");
  for (const { file, parts } of routes) {
    const params = paramsFor(parts, given);
    if (params) return { file, params };
  }
  return undefined;
}

/** The parameters of every stored address, by the file that answers it. */
export function listParamsByFile(wiki: Wiki): Map<string, Params[]> {
  const paramsByFile = new Map<string, Params[]>();
  for (const address of listStoredAddresses(wiki)) {
    const route = findRoute(address);
    if (route)
      paramsByFile.set(route.file, [...(paramsByFile.get(route.file) ?? []), route.params]);
  }
  return paramsByFile;
}
