import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import createNext from "next";
import { showSame } from "../lib/content/reload-wiki";
import { rereadAuthorNames } from "../lib/git/author-names";
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
  let isSame = true;
  let last: Promise<void> = prepared;
  process.on("message", (order: RenderOrder) => {
    last = last.then(async () => {
      if ("render" in order) {
        if (isSame) await renderPage(order.render);
        else fail(order.render, OTHER_CONTENT, "reading");
        return;
      }
      isSame = await showSame(order.update);
      rereadAuthorNames();
      if (isReady) await refreshLastChanges();
      else answer({ ready: true });
      isReady = true;
    });
  });
}

const OTHER_CONTENT = "A process that renders pages has read other content than the server shows.";

const fail = (address: string, failed: string, at: "reading" | "rendering" | "writing") =>
  answer({ address, failed, at });

async function renderPage(address: string): Promise<void> {
  let isRendered = false;
  const onOriginal = (html: string) => originals && keep(`${originals}${address}`, html);
  try {
    const { value, reads } = recordReads(() =>
      render(app.getRequestHandler(), address, { onOriginal }),
    );
    const packed = await packPage(await value);
    isRendered = true;
    const page = await writePage(folder, address, packed);
    answer({ address, page, reads: [...reads] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    fail(address, message, isRendered ? "writing" : "rendering");
  }
}

function keep(address: string, html: string): void {
  const file = `${address.replace(/\/$/, "/index")}.html`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, html);
}
