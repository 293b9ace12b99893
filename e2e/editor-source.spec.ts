import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { expectKept } from "./people-browsers";
import { password, signIn } from "./sign-in";
import { listSmallTargets } from "./small-targets";
import { readSource, sourceField, untilReady, writeSource } from "./source-text";

// Tests publish into one repository.
test.describe.configure({ mode: "default" });

const PLACE = "/places/harlem";

let clone: ContentClone;
let server: AccountsServer;
let count = 0;

test.beforeAll(async () => {
  clone = cloneContent();
  server = await startAccounts({ CONTENT_DIR: clone.content });
});
test.afterAll(async () => {
  await server.stop();
  clone.remove();
});

const PHONE = { width: 360, height: 740 };

async function newPage(browser: Browser, options = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
    ...options,
  });
  return context.newPage();
}

async function signInAsEditor(page: Page): Promise<void> {
  const email = `source${++count}@example.org`;
  const id = await server.addAccount(email, password, `Source ${count}`);
  await server.database.updateTable("user").set({ role: "editor" }).where("id", "=", id).execute();
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
}

/** Opens the editor, the text in it, and waits for the script. */
async function openEditor(page: Page, article = PLACE): Promise<void> {
  await page.goto(`/edit${article}?view=source`);
  const fold = page.locator("form details:not([open]) > summary");
  while (await fold.count()) await fold.first().click();
  await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
}

/** Pastes words without a format. */
const pasteText = (page: Page, words: string) =>
  sourceField(page).evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const options = { clipboardData, bubbles: true, cancelable: true, composed: true };
    field.dispatchEvent(new ClipboardEvent("paste", options));
  }, words);

/** An article with these words alone, and the cursor at its end. */
async function startText(page: Page, words: string): Promise<void> {
  const text = await readSource(page);
  const fields = text.slice(0, text.indexOf("\n---\n") + 5);
  await writeSource(page, fields + words);
}

const bodyOf = async (page: Page) => (await readSource(page)).replace(/^---\n[\s\S]*?\n---\n/, "");

const options = (page: Page) => page.getByRole("option");

/** Presses Tab until something has the focus. */
async function tabTo(target: Locator): Promise<void> {
  const isThere = () => target.evaluate((one) => one === document.activeElement);
  for (let count = 0; count < 40 && !(await isThere()); count++)
    await target.page().keyboard.press("Tab");
  await expect(target).toBeFocused();
}

/** Takes the first suggestion. One that has just appeared is not taken, since Enter may be meant for the text. */
async function takeFirst(page: Page, words: RegExp): Promise<void> {
  await expect(options(page).first()).toContainText(words);
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
}

for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
  const where = viewport === PHONE ? "on a phone" : "on a desktop";

  test(`a text is written by keyboard alone, and published as it was typed, ${where}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, { viewport });
    const violations = await listenForViolations(page);
    await signInAsEditor(page);
    await openEditor(page);
    await startText(page, "");
    const { keyboard } = page;
    // Not what the one before has published.
    await keyboard.type(`Harlem ${where} is a neighborhood. See [[luke c`);
    await takeFirst(page, /Luke Cage/);
    await keyboard.type(".");
    await keyboard.press("Control+Shift+E");
    await keyboard.type("entertainment ritter");
    await takeFirst(page, /Ritter/);
    await keyboard.press("Enter");
    await keyboard.press("Enter");
    await keyboard.type("It has ");
    await keyboard.press("Control+B");
    await keyboard.type("churches");
    for (const _ of "**") await keyboard.press("ArrowRight");
    await keyboard.type(".<Unci");
    await takeFirst(page, /Uncited/);
    const body = await bodyOf(page);
    expect(body.replace(` ${where}`, "")).toMatch(
      /^Harlem is a neighborhood\. See \[\[Luke Cage\]\]\.<Cite source="[\w-]+"\/>\n\nIt has \*\*churches\*\*\.<Uncited\/>$/,
    );
    // Tab leaves the text, as it leaves every field.
    await keyboard.press("Tab");
    await expect(sourceField(page)).not.toBeFocused();
    await tabTo(page.getByLabel("What did you change?"));
    await keyboard.type(`Write about Harlem ${where}`);
    await tabTo(page.getByRole("button", { name: "Publish", exact: true }));
    await keyboard.press("Enter");
    await expect(page).toHaveURL(server.base + PLACE, { timeout: 60_000 });
    await expect(page.getByText("It has churches.")).toBeVisible();
    expect(clone.git("show", `HEAD:content${PLACE}.mdx`)).toContain(body);
    expect(violations).toEqual([]);
  });
}

test("the text area is one press away, and keeps text, cursor and the choice", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await openEditor(page);
  await startText(page, "One. Two.");
  await page.keyboard.press("ArrowLeft");
  const plain = page.getByRole("button", { name: "Plain text" });
  await expect(plain).toHaveAttribute("aria-pressed", "false");
  await plain.click();
  const area = page.locator("textarea[name=text]");
  await expect(area).toBeFocused();
  await page.keyboard.type("!");
  await expect(area).toHaveValue(/\nOne\. Two!\.$/);
  // The same commands, by key and by button.
  await page.keyboard.press("Control+I");
  await page.keyboard.type("so");
  await page.getByRole("button", { name: "Heading" }).click();
  await expect(area).toHaveValue(/\n## One\. Two!\*so\*\.$/);
  await plain.click();
  await expect(area).toBeHidden();
  await page.keyboard.type("!");
  expect(await bodyOf(page)).toBe("## One. Two!*so!*.");
  // Undo of CodeMirror knows what was typed in the other field, as one step.
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  expect(await bodyOf(page)).toBe("One. Two.");
  await plain.click();
  await page.reload();
  const fold = page.locator("form details:not([open]) > summary");
  while (await fold.count()) await fold.first().click();
  await expect(plain).toHaveAttribute("aria-pressed", "true");
  await expect(area).toBeVisible();
  expect(violations).toEqual([]);
});

test("whoever types before the script has come goes on where they are", async ({ browser }) => {
  const page = await newPage(browser);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/enhance\/editor-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/edit${PLACE}?view=source`, { waitUntil: "commit" });
  const fold = page.locator("form details:not([open]) > summary");
  await expect(page.getByRole("button", { name: "Preview" })).toBeVisible();
  while (await fold.count()) await fold.first().click();
  await page.locator("textarea[name=text]").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Early ");
  release();
  await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
  await expect(sourceField(page)).toBeFocused();
  await page.keyboard.type("and late.");
  expect(await readSource(page)).toMatch(/\nEarly and late\.$/);
});

test("a problem is marked in the text, and said with what to write instead at the cursor", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await openEditor(page);
  await startText(page, "He is <b>strong</b>.<Uncited/>\n");
  await expect(page.locator(".cm-lintRange-error").first()).toBeVisible();
  await expect(page.locator(".cm-lint-marker-error").first()).toBeVisible();
  const tooltip = page.locator(".cm-tooltip-lint");
  // The same problem under the pointer gives way to the one at the cursor.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await page.locator(".cm-lintRange-error").first().hover();
    await expect(tooltip).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press("F8");
  await expect(tooltip).toHaveCount(1);
  await expect(tooltip).toContainText("→");
  const button = tooltip.getByRole("button").first();
  const label = (await button.count()) ? await button.textContent() : undefined;
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/problem.png` });
  await page.keyboard.press("Escape");
  await expect(tooltip).toHaveCount(0);
  if (label) {
    await page.keyboard.press("F8");
    await tooltip.getByRole("button", { name: label }).first().click();
    await expect.poll(() => bodyOf(page)).not.toContain("<b>");
  }
  expect(violations).toEqual([]);
});

test("the toolbar is one stop of the Tab key, and arrows move in it", async ({ browser }) => {
  const page = await newPage(browser);
  await openEditor(page);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("Link").focus();
  await page.keyboard.press("ArrowRight");
  await expect(button("Citation")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(button("Plain text")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(sourceField(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(button("Link")).toBeFocused();
  await expect(button("Bold")).toHaveAttribute("aria-keyshortcuts", "Control+B");
});

test("suggestions name sources, quotes, images and seasons, and write the whole tag", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await openEditor(page);
  for (const [typed, choice, written] of [
    ['<Quote id="reluctant', /reluctant/i, /^<Quote id="[\w-]+"\/>$/],
    ['<Figure image="door', /door/i, /^<Figure image="[\w-]+"\/>$/],
    ['<Spoiler after="daredevil 2', /Daredevil, season 2/, /^<Spoiler after="daredevil\/2">$/],
    ["[[defenders", /The Defenders/, /^\[\[[^\]]+\]\]$/],
  ] as const) {
    await startText(page, "");
    await page.keyboard.type(typed);
    await takeFirst(page, choice);
    expect(await bodyOf(page)).toMatch(written);
  }
});

test("what is copied from a word processor becomes the wiki’s text, and runs nothing", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await openEditor(page);
  await startText(page, "");
  const paste = (data: Record<string, string>) =>
    sourceField(page).evaluate((field, entries) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
      field.dispatchEvent(
        new ClipboardEvent("paste", {
          clipboardData,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    }, data);
  await paste({
    "text/plain": "Powers\nstrong, two",
    "text/html": `<h1>Powers</h1><p>He is <b>strong</b>.</p><ul><li>one<li>two</ul>
      <script>document.title = "ran"</script><img src=x onerror="document.title='ran'">
      <a href="javascript:document.title='ran'">three</a> {alert(1)} &lt;b>`,
  });
  await expect
    .poll(() => bodyOf(page))
    .toBe("## Powers\n\nHe is **strong**.\n\n- one\n- two\n\nthree \\{alert(1)} \\<b>");
  await expect(page.getByRole("status").filter({ hasText: "Undo takes it back" })).toBeVisible();
  await page.keyboard.press("Control+Z");
  expect(await bodyOf(page)).toBe("");
  expect(await page.title()).toContain("Edit");
  expect(violations).toEqual([]);
});

test("what is right in the facts is written in the source, and Undo does not take the facts away", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.goto("/edit/places/harlem");
  await untilReady(page);
  const description = page.getByLabel("Description");
  await description.fill(`${await description.inputValue()}\u200b`);
  await page.getByRole("button", { name: "Write nothing", exact: true }).click();
  const facts = /^---\ntitle: Harlem\n/;
  await expect.poll(() => readSource(page)).toMatch(facts);
  expect(await readSource(page)).not.toContain("\u200b");
  await sourceField(page).focus();
  for (let count = 0; count < 5; count++) await page.keyboard.press("ControlOrMeta+z");
  expect(await readSource(page)).toMatch(facts);
});

test("a pasted address that is a source’s offers to cite it", async ({ browser }) => {
  const page = await newPage(browser);
  await openEditor(page);
  await startText(page, "It was so. ");
  const record = clone.git("show", "HEAD:content/sources/ew-ritter-interview.yaml");
  const address = /url: "?(\S+?)"?\n/.exec(`${record}\n`)?.[1] ?? "";
  expect(address).toMatch(/^https/);
  await pasteText(page, address);
  await page.getByRole("button", { name: "Cite it" }).click();
  expect(await bodyOf(page)).toBe('It was so.<Cite source="ew-ritter-interview"/>');
});

test("a source that the wiki does not have is recorded in a dialog, and cited where the cursor was", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await openEditor(page);
  await startText(page, "It was so.");
  // Without the network the page stays as it is.
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "New source", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText(/^The server cannot be reached/);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "New source", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "New source" });
  await expect(dialog.getByLabel("Title (required)")).toBeFocused();
  await dialog.getByRole("button", { name: "Cite it" }).click();
  await expect(dialog.getByRole("alert")).toHaveText(/^Write its title first/);
  await dialog.getByLabel("Title (required)").fill("A talk on a roof in Harlem");
  await dialog.getByLabel("Publisher (required)").fill("The Harlem Bulletin");
  await dialog.getByLabel("Kind (required)").selectOption("interview");
  await dialog.getByLabel("Date", { exact: true }).fill("2017-01-12");
  await dialog.getByLabel("Date", { exact: true }).press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(sourceField(page)).toBeFocused();
  expect(await bodyOf(page)).toBe('It was so.<Cite source="a-talk-on-a-roof-in-harlem"/>');
  await expect(page.locator("#facts-new_sources input[name$='.publisher']")).toHaveValue(
    "The Harlem Bulletin",
  );
  // The server knows the new source with the text.
  const preview = page.frameLocator('iframe[name="preview"]');
  await expect(preview.getByText("A talk on a roof in Harlem").first()).toBeAttached();
  // Closed without citing, what was typed is in its row.
  await page.getByRole("button", { name: "New source", exact: true }).click();
  await dialog.getByLabel("Title (required)").fill("Another talk");
  await page.keyboard.press("Escape");
  await expect(page.locator("#facts-new_sources textarea[name$='.title']").last()).toHaveValue(
    "Another talk",
  );
  expect(await bodyOf(page)).not.toContain("another");
  // The browser keeps the sources with the text, and puts both back.
  await expectKept(page, "browser");
  await page.reload();
  await page
    .getByRole("region", { name: "You have a text of this article that is not published" })
    .getByRole("button", { name: "Open it here" })
    .click();
  const titles = page.locator("#facts-new_sources textarea[name$='.title']");
  await expect(titles).toHaveCount(2);
  await expect(titles.first()).toHaveValue("A talk on a roof in Harlem");
  await expect(titles.last()).toHaveValue("Another talk");
  expect((await bodyOf(page)).trimEnd()).toBe(
    'It was so.<Cite source="a-talk-on-a-roof-in-harlem"/>',
  );
  expect(violations.filter((one) => !one.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});

test("a pasted address that no source has begins one, which is cited in its place", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await page.setViewportSize(PHONE);
  await openEditor(page);
  await startText(page, "It was so. ");
  await pasteText(page, "https://news.example.org/roof");
  await page.getByRole("button", { name: "Record it as a source" }).click();
  const dialog = page.getByRole("dialog", { name: "New source" });
  await expect(dialog.getByLabel("Web address")).toHaveValue("https://news.example.org/roof");
  expect(await findBarriers(page)).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/new-source.png` });
  await dialog.getByLabel("Title (required)").fill("A talk on a roof");
  await dialog.getByRole("button", { name: "Cite it" }).click();
  expect(await bodyOf(page)).toBe('It was so.<Cite source="a-talk-on-a-roof"/>');
});

test("axe finds no barrier, with a list of suggestions and with the search open; targets are large", async ({
  browser,
}) => {
  const page = await newPage(browser);
  for (const colorScheme of ["light", "dark"] as const)
    for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await openEditor(page);
      await startText(page, "");
      await page.keyboard.type("See [[luke");
      await expect(options(page).first()).toBeVisible();
      const check = async () => {
        const found = await findBarriers(page);
        // The keyboard scrolls the list from the text, which names what is chosen (aria-activedescendant).
        expect(found.filter((one) => !one.includes('role="listbox"'))).toEqual([]);
      };
      await check();
      const shot = `${colorScheme}-${viewport.width}`;
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/list-${shot}.png` });
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+F");
      await expect(page.getByRole("textbox", { name: "Find" })).toBeFocused();
      await check();
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/find-${shot}.png` });
      await page.keyboard.press("Escape");
      // All of the page has to be in view.
      await page.setViewportSize({ ...viewport, height: 8000 });
      const small = await listSmallTargets(page);
      expect(
        small.filter((one) => /^(?:Link|List|Bold|Italic|Quote|Plain)\b.*: button$/i.test(one)),
      ).toEqual([]);
    }
});
