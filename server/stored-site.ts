import type { IncomingMessage, ServerResponse } from "node:http";
import { getWiki } from "../lib/content/get-wiki";
import type { PageStore } from "../lib/page-store/page-store";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import type { StoredPage } from "../lib/page-store/stored-page";
import { answerStored } from "./answer-stored";
import type { Assets } from "./assets";
import { sendText } from "./own-answer";
import type { How } from "./request-log";

/** The pages that the server shows in place of others. */
const NOT_FOUND = "/404";
const FAILED = "/special/error";
const BUSY = "/special/busy";

/** Answers requests from the page store. */
export class StoredSite {
  readonly #store: PageStore;
  readonly #assets: Assets;

  constructor(store: PageStore, assets: Assets = new Map()) {
    this.#store = store;
    this.#assets = assets;
  }

  /** Whether the wiki has a page or a file at this address. */
  async has(address: string): Promise<boolean> {
    if (this.#assets.has(address)) return true;
    return address !== NOT_FOUND && listStoredAddresses(await getWiki()).has(address);
  }

  /** Sends what is at a stored address; if it cannot be rendered, the error page, and prints why. */
  async answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<How> {
    const stored = this.#store.find(address);
    let page: StoredPage;
    try {
      page = stored ?? (await this.#store.get(address));
    } catch (error) {
      // The article may have been removed meanwhile.
      if (!(await this.has(address))) {
        await this.sendNotFound(request, response);
        return "missing";
      }
      console.error(error);
      await this.sendFailed(request, response);
      return "failed";
    }
    answerStored(request, response, page);
    return stored ? "stored" : "rendered";
  }

  sendNotFound(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return this.#sendInstead(request, response, NOT_FOUND, 404);
  }

  sendBusy(request: IncomingMessage, response: ServerResponse, seconds: number): Promise<void> {
    response.setHeader("Retry-After", seconds);
    return this.#sendInstead(request, response, BUSY, 503);
  }

  sendFailed(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return this.#sendInstead(request, response, FAILED, 500);
  }

  async #sendInstead(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    status: number,
  ): Promise<void> {
    try {
      answerStored(request, response, await this.#store.get(address), status);
    } catch (error) {
      console.error(error);
      sendText(response, status, "The server failed. Try again later.");
    }
  }
}
