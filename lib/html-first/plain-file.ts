import { readFile, rm, writeFile } from "node:fs/promises";
import { toPlainHtml } from "./plain-html";

/**
 * Makes one of the server's documents plain, and deletes the files that the framework's navigation would
 * read beside it. A worker of the build adapter runs it.
 * @param page the document's name, for messages
 * @returns its size before and after, in bytes
 * @throws NotPlainError if the document cannot be plain
 */
export default async function plainFile({ file, page }: { file: string; page: string }) {
  const html = await readFile(file, "utf8");
  const plain = toPlainHtml(html, page);
  if (plain !== html) {
    await writeFile(file, plain);
    await dropFlightData(file.replace(/\.html$/, ""));
  }
  return { before: Buffer.byteLength(html), after: Buffer.byteLength(plain) };
}

/**
 * Next treats a page without its `.rsc` as never built, and renders it again with the framework:
 * the file stays, empty. The segments can be deleted once the metadata no longer names them.
 */
async function dropFlightData(page: string): Promise<void> {
  const text = await readFile(`${page}.meta`, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const { segmentPaths: _segments, ...meta } = JSON.parse(text) as Record<string, unknown>;
  await writeFile(`${page}.meta`, JSON.stringify(meta));
  await writeFile(`${page}.rsc`, "");
  await rm(`${page}.segments`, { recursive: true, force: true });
}
