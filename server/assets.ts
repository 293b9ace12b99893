import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Rendered } from "../lib/page-store/stored-page";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The names of these files have a hash of their content. */
const HASHED = /^\/(?:_next\/static|enhance)\//;

/** The compiled and public files, by address; they stay the same as long as the server runs. */
export type Assets = ReadonlyMap<string, string>;

/** @param build the folder of the compiled code */
export const listAssets = (build: string): Assets =>
  new Map([...filesBelow(`${build}/static`, "/_next/static"), ...filesBelow("public", "")]);

const filesBelow = (folder: string, address: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const below = path.relative(folder, file).replaceAll("\\", "/");
      return [`${address}/${below}`, file];
    });

/** Reads a file as a response. */
export async function readAsset(address: string, file: string): Promise<Rendered> {
  const maxAge = HASHED.test(address) ? "max-age=31536000, immutable" : "max-age=3600";
  const headers = {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "cache-control": `public, ${maxAge}`,
  };
  return { status: 200, headers, body: await readFile(file) };
}
