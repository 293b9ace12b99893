import type { BrowserContext, Page } from "@playwright/test";

/** What holds the source in the editor: CodeMirror, or the text area where it was chosen or no script runs. */
export const sourceField = (page: Page) => page.getByLabel("Text", { exact: true });

/** The source as the form would send it now. */
export const readSource = (page: Page): Promise<string> =>
  page
    .locator("form.editor")
    .evaluate((form: HTMLFormElement) => String(new FormData(form).get("text")));

/** Types a whole source in place of the present one. */
export async function writeSource(page: Page, text: string): Promise<void> {
  await sourceField(page).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Opens editors with the text area, as for somebody who chose that before. */
export async function preferPlainText(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    try {
      localStorage.setItem("editor-plain-text", "1");
    } catch {
      // The frame of the preview has no storage.
    }
  });
}

/** Waits for the script of the editor, where scripts run: until then it may move the cursor. */
export async function untilReady(page: Page): Promise<void> {
  const hasScript = await page.evaluate(() => matchMedia("(scripting: enabled)").matches);
  if (!hasScript) return;
  await page.waitForFunction(() => performance.getEntriesByName("editor-ready").length > 0);
}
