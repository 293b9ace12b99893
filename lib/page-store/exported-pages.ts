import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { WrittenPage } from "./page-journal";
import { etagOf, type StoredPage } from "./stored-page";

/** `/about` → `about.html`, `/heroes/a.md` → `heroes/a.md`. */
export function fileOf(address: string, { headers }: Pick<StoredPage, "headers">): string {
  if (!headers["content-type"]?.startsWith("text/html")) return address.slice(1);
  return address === "/" ? "index.html" : `${address.slice(1)}.html`;
}

/** Writes a page and its compressed forms, each beside its place first, so that no reader gets half a file. */
export async function writePage(
  folder: string,
  address: string,
  page: StoredPage,
): Promise<WrittenPage> {
  const file = fileOf(address, page);
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeAtomically(target, page.body);
  await replaceOrRemove(`${target}.br`, page.packed?.br);
  await replaceOrRemove(`${target}.gz`, page.packed?.gzip);
  return { file, status: page.status, headers: { ...page.headers }, digest: digestOf(page) };
}

/** A page that has become too small to compress must not leave its former compressed form. */
const replaceOrRemove = (file: string, content: Buffer | undefined) =>
  content ? writeAtomically(file, content) : rm(file, { force: true });

async function writeAtomically(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, file);
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
