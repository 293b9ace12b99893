import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";

// The policy would block this; here the text itself must be harmless.
test.use({ bypassCSP: true });

/** Does what readers do to a page that some programs wait for. */
const poke = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>("body *")) {
      for (const type of ["mouseover", "pointerenter", "focus", "click", "toggle", "error"])
        one.dispatchEvent(new Event(type, { cancelable: true }));
      if (one instanceof HTMLDetailsElement) one.open = true;
      if (one instanceof HTMLAnchorElement && one.protocol === "javascript:") one.click();
    }
  });

test("no text that the check lets through runs, loads or moves anything in a browser", async ({
  page,
}) => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "node_modules/tsx/dist/cli.mjs",
    "e2e/render-hostile.tsx",
  ]);
  const rendered: { text: string; markup: string }[] = JSON.parse(stdout);
  expect(rendered.length).toBeGreaterThan(10);
  const fired: string[] = [];
  await page.exposeFunction("TRAP", () => fired.push("TRAP"));
  page.on("dialog", () => fired.push("dialog"));
  await page.goto("/about", { waitUntil: "networkidle" });
  page.on("request", (request) => fired.push(request.url()));
  // The trap itself must work, or the test could never fail.
  await page.setContent("<body onload='TRAP()'>");
  await expect.poll(() => fired).toEqual(["TRAP"]);
  for (const { text, markup } of rendered) {
    fired.length = 0;
    await page.setContent(`<!doctype html><body>${markup}`);
    await poke(page);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
    expect(fired, text).toEqual([]);
  }
});
