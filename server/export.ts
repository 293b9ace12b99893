import { rename, rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { contentVersion } from "../lib/content/content-version";
import { getWiki } from "../lib/content/get-wiki";
import { contentFolder, loadFiles } from "../lib/content/load";
import { writeAuthorNames } from "../lib/git/author-names";
import { findHead } from "../lib/git/head";
import { contentState, readJournalHead } from "../lib/page-store/export-version";
import { writePage, writeTexts } from "../lib/page-store/exported-pages";
import { PageJournal } from "../lib/page-store/page-journal";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import { packPage } from "../lib/page-store/stored-page";
import { readAuthorNames } from "../lib/people/refresh-author-names";
import { listAssets, readAsset } from "./assets";
import { hostFilesOf } from "./host-files";
import { RenderProcess } from "./render-process";
import { journalFile } from "./written-pages";

type Options = {
  /** The folder of the compiled code. */
  build: string;
  /** The folder of the export; emptied first. */
  folder: string;
  /** For tests: a folder for pages as Next renders them. */
  originals?: string | undefined;
};

/**
 * Renders every stored address into the static export, on all cores, with the compiled files and the files for hosts.
 * @throws Error that names each page that could not be rendered, or if the content changed meanwhile
 */
export async function exportWiki({ build, folder, originals }: Options): Promise<void> {
  const findVersion = async () =>
    `${contentVersion(loadFiles())} ${await findHead(contentFolder())}`;
  const version = await findVersion();
  const wiki = await getWiki();
  const addresses = [...listStoredAddresses(wiki)];
  await rm(folder, { recursive: true, force: true });
  await exportAssets(build, folder);
  // Until all is done, no server takes what is there for the export.
  const file = journalFile(build);
  const state = contentState(wiki, await findHead(contentFolder()));
  const journal = PageJournal.create(`${file}.new`, await readJournalHead(build), state);
  journal.rewrite();
  await readAuthorNames();
  writeAuthorNames(build);
  await renderAll(addresses, { folder, originals }, journal);
  await writeTexts(folder, await hostFilesOf(wiki));
  // Each process reads the content when it starts: pages would be of different states.
  if ((await findVersion()) !== version)
    throw new Error("The content changed while it was rendered. Run: npm run build");
  await rename(`${file}.new`, file);
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
  where: { folder: string; originals?: string | undefined },
  journal: PageJournal,
): Promise<void> {
  const waiting = [...addresses];
  const failed: string[] = [];
  const work = async () => {
    const renderer = await RenderProcess.start(where);
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift())
      try {
        const { page, reads } = await renderer.render(address);
        journal.add(address, page, reads);
      } catch (error) {
        failed.push(error instanceof Error ? error.message : String(error));
      }
    renderer.end();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (failed.length > 0) throw new Error([...new Set(failed)].join("\n"));
}
