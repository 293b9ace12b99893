import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { FastAnswer } from "./fast-answer";
import type { Handler } from "./handle-request";
import type { Health } from "./health";
import { sendText } from "./own-answer";
import type { How, RequestLog } from "./request-log";

/** What answers readers. */
export type Site = { answerFast: FastAnswer; handle: Handler };

/**
 * Gives each request to the first that can answer it: the pages in memory, the server's health, the rest of the site.
 * @param opening the site; requests wait until it is open
 */
export function createListener(
  health: Health,
  opening: () => Promise<Site>,
  log?: RequestLog,
): RequestListener {
  let site: Site | undefined;
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<How> => {
    try {
      site ??= await opening();
      return await site.handle(request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "The server failed. Try again later.");
      return "failed";
    }
  };
  return (request, response) => {
    const done = log?.(request, response);
    if (health.phase === "ready" && site?.answerFast(request, response)) return done?.("stored");
    if (health.phase === "stopping") response.setHeader("Connection", "close");
    if (health.answer(request, response)) return done?.("server");
    void handle(request, response).then(done);
  };
}
