import type { JSHandle, Page } from "@playwright/test";

/**
 * The document at an address as the server sends it, not rendered or run: much faster than opening it. Needs a
 * page of the wiki and `bypassCSP`, since its policy parses no text.
 */
export const fetchDocument = (page: Page, address: string): Promise<JSHandle<Document>> =>
  page.evaluateHandle(
    async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html"),
    address,
  );
