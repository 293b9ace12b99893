import { EventEmitter, once } from "node:events";
import { createServer, request } from "node:http";
import { text } from "node:stream/consumers";

/** Inserts the script at the start of a page, and marks the heading for element timing. */
const watched = (html) =>
  html
    .replace("<head>", '<head><script src="/bench.js"></script>')
    .replace("<h1", '<h1 elementtiming="heading"');

async function send(answer, outgoing) {
  if (!answer.headers["content-type"]?.startsWith("text/html")) {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
    return;
  }
  const { "content-length": _, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode, headers);
  outgoing.end(watched(await text(answer)));
}

/** Forwards a request, and returns its response after a delay. */
function passOn(base, delay, incoming, outgoing) {
  const { method, url } = incoming;
  const headers = { ...incoming.headers, "accept-encoding": "identity" };
  const onward = request(base + url, { method, headers }, (answer) =>
    setTimeout(send, delay, answer, outgoing),
  );
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}

async function nextReport(reports, name) {
  try {
    return (await once(reports, name, { signal: AbortSignal.timeout(20_000) }))[0];
  } catch {
    throw new Error(`The page has not reported its ${name}.`);
  }
}

/**
 * A proxy in front of the wiki's server that responds after a delay. A script in its pages sends reports to it.
 * @returns its address, `next(name)` for the next report of that name, and `stop`
 */
export async function startSlowProxy(base, delay, script) {
  const reports = new EventEmitter();
  // The script is sent without a delay, so that it does not affect the measurement.
  const answerScript = (outgoing) => {
    outgoing.setHeader("content-type", "text/javascript");
    outgoing.setHeader("cache-control", "max-age=3600");
    outgoing.end(script);
  };
  const takeReport = async (incoming, outgoing) => {
    const { name, ...report } = JSON.parse(await text(incoming));
    outgoing.writeHead(204).end();
    reports.emit(name, report);
  };
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === "/bench.js") answerScript(outgoing);
    else if (incoming.url === "/bench-report") takeReport(incoming, outgoing);
    else passOn(base, delay, incoming, outgoing);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    next: (name) => nextReport(reports, name),
    stop: () => server.close().closeAllConnections(),
  };
}
