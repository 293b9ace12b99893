import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { live } from "../site";
import { standInsOf } from "./live-redirects";
import { readOriginUrl } from "./origin-url";
import type { WrittenPage } from "./page-journal";
import { etagOf, type StoredPage } from "./stored-page";

/** `/about` → `about.html`, `/heroes/a.md` → `heroes/a.md`. */
export function fileOf(address: string, { headers }: Pick<StoredPage, "headers">): string {
  if (!headers["content-type"]?.startsWith("text/html")) return address.slice(1);
  return address === "/" ? "index.html" : `${address.slice(1)}.html`;
}

/**
 * Writes a page and its compressed forms, each beside its place first, so that no reader gets half a file. What a static
 * host also shows at a live address is written there too.
 */
export async function writePage(
  folder: string,
  address: string,
  page: StoredPage,
): Promise<WrittenPage> {
  const file = fileOf(address, page);
  for (const from of standInsOf(address, live, readOriginUrl(process.env.ORIGIN_URL)))
    await writeForms(path.join(folder, fileOf(from, page)), page);
  await writeForms(path.join(folder, file), page);
  return { file, status: page.status, headers: { ...page.headers }, digest: digestOf(page) };
}

async function writeForms(target: string, { body, packed }: StoredPage): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  await writeAtomically(target, body);
  await replaceOrRemove(`${target}.br`, packed?.br);
  await replaceOrRemove(`${target}.gz`, packed?.gzip);
}

/** Writes files that are not there with this text, by their paths in the folder. */
export async function writeTexts(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of files) {
    const target = path.join(folder, file);
    const content = Buffer.from(text);
    if (!(await readIfThere(target))?.equals(content)) await writeAtomically(target, content);
  }
}

/** A page that has become too small to compress must not leave its former compressed form. */
const replaceOrRemove = (file: string, content: Buffer | undefined) =>
  content ? writeAtomically(file, content) : rm(file, { force: true });

async function writeAtomically(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}${DRAFT}`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    // On a full disk, half a file would take what is left.
    await rm(draft, { force: true });
    throw error;
  }
}

/** @throws if there is not so much space, in bytes, or the folder may not be written */
export async function probeSpace(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `space.${process.pid}${DRAFT}`);
  try {
    await writeFile(file, Buffer.alloc(bytes));
  } finally {
    await rm(file, { force: true });
  }
}

/** How the name of a file ends that is being written. */
const DRAFT = ".tmp";

/**
 * Removes what writers left that were killed.
 * @param before only what was written before this time, in milliseconds since 1970: a writer may be at work
 */
export async function removeDrafts(folder: string, before: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith(DRAFT))) {
    const file = path.join(folder, name);
    const status = await stat(file).catch(() => undefined);
    if (status && status.mtimeMs < before) await rm(file, { recursive: true, force: true });
  }
}

/**
 * A page as `writePage` wrote it.
 * @returns undefined if it is not there, or was changed since
 */
export async function readPage(
  folder: string,
  { file, status, headers, digest }: WrittenPage,
): Promise<StoredPage | undefined> {
  const target = path.join(folder, file);
  try {
    const [body, br, gzip] = await Promise.all([
      readFile(target),
      readIfThere(`${target}.br`),
      readIfThere(`${target}.gz`),
    ]);
    const packed = br && gzip ? { br, gzip } : undefined;
    const page = { status, headers, body, packed, etag: etagOf(body) };
    return digestOf(page) === digest ? page : undefined;
  } catch {
    return undefined;
  }
}

const readIfThere = (file: string) => readFile(file).catch(() => undefined);

function digestOf({ body, packed }: StoredPage): string {
  const hash = createHash("sha256").update(body);
  if (packed) hash.update(packed.br).update(packed.gzip);
  return hash.digest("base64url");
}

/** Removes a page with its compressed forms. */
export async function removePage(
  folder: string,
  { file }: Pick<WrittenPage, "file">,
): Promise<void> {
  for (const ending of ["", ".br", ".gz"])
    await rm(path.join(folder, `${file}${ending}`), { force: true });
}
