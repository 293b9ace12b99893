import path from "node:path";
import { contentFolder, loadFiles } from "../lib/content/load";
import { findHead } from "../lib/git/head";
import { exportVersion } from "../lib/page-store/export-version";
import { readExportRecord, readPage } from "../lib/page-store/exported-pages";
import type { StoredPage } from "../lib/page-store/stored-page";

/** The folder of the static export. */
export const exportFolder = (): string => process.env.EXPORT_DIR ?? "out";

/**
 * The pages that the last build rendered, if they were rendered from what would be rendered now.
 * @param build the folder of the compiled code
 */
export async function openExport(
  build: string,
): Promise<{ read(address: string): Promise<StoredPage | undefined>; close(): void }> {
  const record = await readExportRecord(path.join(build, "export.json"));
  const version = await exportVersion(build, loadFiles(), await findHead(contentFolder()));
  let pages = record?.version === version ? record.pages : {};
  return {
    read: async (address) => {
      const page = pages[address];
      return page && readPage(exportFolder(), page);
    },
    close: () => {
      pages = {};
    },
  };
}
