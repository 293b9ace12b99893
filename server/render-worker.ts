import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import createNext from "next";
import { showSame } from "../lib/content/reload-wiki";
import { refreshLastChanges } from "../lib/git/get-last-changes";
import { writePage } from "../lib/page-store/exported-pages";
import { packPage } from "../lib/page-store/stored-page";
import { recordReads } from "../lib/state/reads";
import { render } from "./render";
import type { RenderAnswer, RenderOrder } from "./render-process";

/** This process renders pages into a folder, one at a time, until its parent is gone. */
const [folder = "", originals = ""] = process.argv.slice(2);

const app = createNext({ dev: false, hostname: "localhost", port: 0, httpServer: createServer() });
const prepared = app.prepare();

/** A parent that was killed gets no answer; then this process ends too. */
const answer = (result: RenderAnswer) => process.send?.(result, undefined, {}, () => {});

process.on("disconnect", () => process.exit());
listen();

/** Carries out orders one by one: a page is rendered from the content that was shown when it was ordered. */
function listen(): void {
  let isReady = false;
  let last: Promise<void> = prepared;
  process.on("message", (order: RenderOrder) => {
    last = last.then(async () => {
      if ("render" in order) return renderPage(order.render);
      await showSame(order.update);
      if (isReady) await refreshLastChanges();
      else answer({ ready: true });
      isReady = true;
    });
  });
}

async function renderPage(address: string): Promise<void> {
  let isWriting = false;
  const onOriginal = (html: string) => originals && keep(`${originals}${address}`, html);
  try {
    const { value, reads } = recordReads(() =>
      render(app.getRequestHandler(), address, { onOriginal }),
    );
    const packed = await packPage(await value);
    isWriting = true;
    const page = await writePage(folder, address, packed);
    answer({ address, page, reads: [...reads] });
  } catch (error) {
    answer({ address, failed: error instanceof Error ? error.message : String(error), isWriting });
  }
}

function keep(address: string, html: string): void {
  const file = `${address.replace(/\/$/, "/index")}.html`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
