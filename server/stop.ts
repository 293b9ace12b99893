import type { Server } from "node:http";
import type { Health } from "./health";

/** How long requests in flight may take after the server has stopped listening, in milliseconds. */
const PATIENCE = 10_000;

/** How long a watched server still accepts requests while `/readyz` says that it is stopping, in milliseconds. */
const NOTICE = 5000;

/** A signal this long after the first one ends the process at once, in milliseconds; Ctrl+C sends two through npm. */
const AGAIN = 1000;

/**
 * On SIGTERM or SIGINT, finishes the requests in flight and ends the process. If something watches `/readyz`, it first
 * gets the time to notice and to send readers elsewhere.
 * @param onStop called at once
 */
export function stopOnSignals(server: Server, health: Health, onStop: () => void): void {
  let since = 0;
  const stop = () => {
    if (health.phase === "stopping") {
      if (performance.now() - since > AGAIN) process.exit();
      return;
    }
    since = performance.now();
    health.setStopping();
    onStop();
    if (health.isWatched) setTimeout(() => close(server), NOTICE);
    else close(server);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
}

function close(server: Server): void {
  server.close(() => process.exit());
  // A connection that is in use now would stay open for a next request.
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => process.exit(), PATIENCE).unref();
}
