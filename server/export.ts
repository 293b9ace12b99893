import { fork } from "node:child_process";
import { cp, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { getWiki } from "../lib/content/get-wiki";
import { contentFolder, loadFiles } from "../lib/content/load";
import { findHead } from "../lib/git/head";
import { exportVersion } from "../lib/page-store/export-version";
import { type ExportRecord, writePage } from "../lib/page-store/exported-pages";
import { type HeaderRule, writeHostFiles } from "../lib/page-store/host-files";
import { listStandIns } from "../lib/page-store/live-redirects";
import { readOriginUrl } from "../lib/page-store/origin-url";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import { packPage } from "../lib/page-store/stored-page";
import { listMovedAddresses } from "../lib/seo/moved-addresses";
import { live, moved } from "../lib/site";
import { listAssets, readAsset } from "./assets";
import type { RenderResult } from "./render-worker";

type Options = {
  /** The folder of the compiled code. */
  build: string;
  /** The folder of the export; emptied first. */
  folder: string;
  /** The headers of Next's configuration. */
  headers: readonly HeaderRule[];
  /** For tests: a folder for pages as Next renders them. */
  originals?: string | undefined;
};

/**
 * Renders every stored address into the static export, on all cores, with the compiled files and the files for hosts.
 * @throws Error that names each page that could not be rendered, or if the content changed meanwhile
 */
export async function exportWiki({ build, folder, headers, originals }: Options): Promise<void> {
  const origin = readOriginUrl(process.env.ORIGIN_URL);
  const findVersion = async () =>
    exportVersion(build, loadFiles(), await findHead(contentFolder()));
  const version = await findVersion();
  const wiki = await getWiki();
  const addresses = [...listStoredAddresses(wiki)];
  await rm(folder, { recursive: true, force: true });
  await exportAssets(build, folder);
  const pages = await renderAll(addresses, { folder, originals });
  for (const { from, standIn } of listStandIns(live, origin))
    for (const ending of [".html", ".html.br", ".html.gz"])
      await cp(`${folder}${standIn}${ending}`, `${folder}${from}${ending}`);
  const redirects = listMovedAddresses(wiki).map(({ from, to }) => ({
    from: `/${from}`,
    to,
    status: 308,
  }));
  await writeHostFiles(folder, {
    rules: headers,
    pages: addresses,
    redirects: [...moved, ...redirects],
    origin,
  });
  // Each process reads the content when it starts: pages would be of different states.
  if ((await findVersion()) !== version)
    throw new Error("The content changed while it was rendered. Run: npm run build");
  const record: ExportRecord = { version, pages };
  await writeFile(path.join(build, "export.json"), JSON.stringify(record));
  console.log(`\n${addresses.length} pages and files rendered into ${path.relative("", folder)}`);
}

/** What Next compiled for readers, styles and fonts and no scripts of the framework; and the public files. */
async function exportAssets(build: string, folder: string): Promise<void> {
  for (const [address, file] of listAssets(build))
    if (!/^\/_next\/.*\.js(?:on)?$/.test(address))
      await writePage(folder, address, await packPage(await readAsset(address, file)));
}

/** Each process renders one page after the other, and gets the next when it is done. */
async function renderAll(
  addresses: readonly string[],
  where: { folder: string; originals: string | undefined },
): Promise<ExportRecord["pages"]> {
  const waiting = [...addresses];
  const pages: ExportRecord["pages"] = {};
  const failed: string[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = fork(fileURLToPath(new URL("render-worker.mjs", import.meta.url)));
      const next = () => {
        const address = waiting.shift();
        if (address !== undefined) return void worker.send({ address, ...where });
        worker.disconnect();
        resolve();
      };
      worker.on("message", (result: RenderResult) => {
        if ("page" in result) pages[result.address] = result.page;
        if ("failed" in result) failed.push(result.failed);
        next();
      });
      worker.on("error", reject);
      worker.on("exit", (code) => code && reject(new Error(`A process ended with code ${code}.`)));
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (failed.length > 0) throw new Error(failed.join("\n"));
  return pages;
}
