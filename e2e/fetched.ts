import type { JSHandle, Page } from "@playwright/test";

/**
 * The document at an address as the server sends it, neither shown nor run: many are read in the time
 * one takes to open. Needs a page of the wiki and `bypassCSP`, since its policy parses no text.
 */
export const fetchDocument = (page: Page, address: string): Promise<JSHandle<Document>> =>
  page.evaluateHandle(
    async (path) => new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html"),
    address,
  );
