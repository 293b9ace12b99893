import { createServer } from "node:http";
import createNext from "next";
import { getWiki } from "../lib/content/get-wiki";
import { contentFolder } from "../lib/content/load";
import { finishPublication } from "../lib/publishing/publish";
import { passSettingsOn } from "../lib/settings/settings";
import { listAssets, readAsset } from "./assets";
import { readEnvironment } from "./environment";
import { createFastAnswer } from "./fast-answer";
import { createHandler } from "./handle-request";
import { Health } from "./health";
import { createHttpServer } from "./http-server";
import { listen } from "./listen";
import { createListener, type Site } from "./listener";
import { openPages } from "./pages";
import { render } from "./render";
import { createRequestLog } from "./request-log";
import { openPeople } from "./start-people";
import { stopOnSignals } from "./stop";
import { StoredSite } from "./stored-site";

/** The folder of the compiled code. */
const BUILD = process.env.DIST_DIR ?? ".next";

/**
 * Serves the last build until SIGTERM or SIGINT; then requests in flight are finished, and the process ends. It listens
 * at once, and readers wait until it has read the content.
 * @throws if an environment variable is invalid, the port cannot be opened, there is no build, or the content has problems
 */
export async function serve(): Promise<void> {
  const { port, host, logsRequests } = readEnvironment(process.env);
  passSettingsOn();
  const health = new Health();
  let opening: Promise<OpenSite> | undefined;
  const open = () => {
    opening ??= openSite(port, host);
    return opening;
  };
  const log = logsRequests ? createRequestLog(console.log) : undefined;
  const server = createHttpServer(createListener(health, open, log));
  await listen(server, port, host);
  stopOnSignals(server, health, () => void open().then((site) => site.close()));
  void openPeople(health);
  await open();
  health.setReady();
}

type OpenSite = Site & { close(): void };

/** Prepares Next, reads the content, and follows its changes. */
async function openSite(port: number, host = "localhost"): Promise<OpenSite> {
  // Without its own server, Next would listen for upgrades on ours and never respond to them.
  const app = createNext({ dev: false, port, hostname: host, httpServer: createServer() });
  await app.prepare();
  // Without a repository there is none to finish.
  await finishPublication(contentFolder()).catch(() => false);
  // Without it there is no page.
  await getWiki();
  const next = app.getRequestHandler();
  const assets = listAssets(BUILD);
  const { store, close } = await openPages({
    build: BUILD,
    render: async (address) => {
      const asset = assets.get(address);
      return asset === undefined ? render(next, address) : readAsset(address, asset);
    },
  });
  return {
    answerFast: createFastAnswer((address) => store.find(address)),
    handle: createHandler(next, new StoredSite(store, assets)),
    close,
  };
}
