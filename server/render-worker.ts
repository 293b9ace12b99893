import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import createNext from "next";
import { z } from "zod";
import { writePage } from "../lib/page-store/exported-pages";
import { packPage } from "../lib/page-store/stored-page";
import { render } from "./render";

/** What the process that exports sends: an address to render into a folder. */
const orderSchema = z.object({
  address: z.string(),
  folder: z.string(),
  /** For tests: where pages are kept as Next renders them. */
  originals: z.string().optional(),
});

/** What it gets back. */
export type RenderResult =
  | { ready: true }
  | { address: string; page: Awaited<ReturnType<typeof writePage>> }
  | { address: string; failed: string };

/** This process renders pages for the static export, one at a time, until its parent is gone. */
const app = createNext({ dev: false, hostname: "localhost", port: 0, httpServer: createServer() });
await app.prepare();
const handle = app.getRequestHandler();
const answer = (result: RenderResult) => process.send?.(result);

process.on("disconnect", () => process.exit());
process.on("message", async (message) => {
  const { address, folder, originals } = orderSchema.parse(message);
  const onOriginal = (html: string) => originals && keep(`${originals}${address}`, html);
  try {
    const page = await packPage(await render(handle, address, { onOriginal }));
    answer({ address, page: await writePage(folder, address, page) });
  } catch (error) {
    answer({ address, failed: error instanceof Error ? error.message : String(error) });
  }
});
answer({ ready: true });

function keep(address: string, html: string): void {
  const file = `${address.replace(/\/$/, "/index")}.html`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
