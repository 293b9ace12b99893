import type { IncomingMessage, ServerResponse } from "node:http";
import { headersFor } from "./answer-headers";
import { sendText } from "./own-answer";

type Phase = "starting" | "ready" | "stopping";

const SENTENCES: Readonly<Record<Phase, string>> = {
  starting: "The server is starting.",
  ready: "The server answers readers.",
  stopping: "The server is stopping.",
};

/**
 * What the server says about itself to the programs that run it: `/healthz` is 200 as long as the process responds,
 * `/readyz` only while it can answer readers, otherwise 503.
 */
export class Health {
  #phase: Phase = "starting";
  /** Whether something asks `/readyz`, such as a load balancer. */
  isWatched = false;
  /** Whether the database could not be opened: readers need none, but nobody can sign in. */
  lacksDatabase = false;

  get phase(): Phase {
    return this.#phase;
  }

  /** What the server says about itself: nothing about the reason, which only its log has. */
  get sentence(): string {
    const more = this.lacksDatabase && this.phase === "ready";
    return `${SENTENCES[this.phase]}${more ? " It has no database now, so nobody can sign in." : ""}`;
  }

  /** The server can answer readers, unless it is stopping already. */
  setReady(): void {
    if (this.#phase === "starting") this.#phase = "ready";
  }

  setStopping(): void {
    this.#phase = "stopping";
  }

  /** Answers these two addresses, whatever the `Host`: who asks often knows only a number. @returns whether it did */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const [address] = (request.url ?? "").split("?");
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (!isReading || (address !== "/healthz" && address !== "/readyz")) return false;
    if (address === "/readyz") this.isWatched = true;
    for (const { key, value } of headersFor("")) response.setHeader(key, value);
    const status = address === "/readyz" && this.phase !== "ready" ? 503 : 200;
    sendText(response, status, this.sentence, { "Cache-Control": "no-store" });
    return true;
  }
}
