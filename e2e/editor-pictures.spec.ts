import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";
import { preferPlainText, readSource, sourceField, untilReady } from "./source-text";

// Tests publish into one repository.
test.describe.configure({ mode: "default" });

const PLACE = "/places/harlem";
const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

type SentFile = { name: string; type: string; base64: string };

let clone: ContentClone;
let server: AccountsServer;
let photo: SentFile;
let count = 0;

const svg = (name: string, more = ""): SentFile => ({
  name,
  type: "image/svg+xml",
  base64: Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320"><rect width="480" height="320" fill="#6b4fbb"/>${more}</svg>\n`,
  ).toString("base64"),
});

test.beforeAll(async () => {
  const bytes = await sharp({
    create: { width: 900, height: 600, channels: 3, background: "#6b4fbb" },
  })
    .png()
    .toBuffer();
  photo = { name: "wall.png", type: "image/png", base64: bytes.toString("base64") };
  clone = cloneContent();
  server = await startAccounts({ CONTENT_DIR: clone.content });
});
test.afterAll(async () => {
  await server.stop();
  clone.remove();
});

async function newPage(browser: Browser, viewport = DESKTOP): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    viewport,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

/** A browser of somebody with a role. */
async function signedIn(page: Page, role: "editor" | "contributor" = "editor") {
  const email = `place${++count}@example.org`;
  const id = await server.addAccount(email, password, `Placer ${count}`);
  await server.database.updateTable("user").set({ role }).where("id", "=", id).execute();
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  return { id, email };
}

/** Opens the editor with these words alone as its text. */
async function openEditor(page: Page, words: string, article = PLACE): Promise<void> {
  await page.goto(`/edit${article}?view=source`);
  await untilReady(page);
  const fold = page.locator("form details:not([open]) > summary");
  while (await fold.count()) await fold.first().click();
  const text = await readSource(page);
  await page.locator(".cm-content:visible, textarea[name=text]:visible").focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text.slice(0, text.indexOf("\n---\n") + 5) + words);
}

const bodyOf = async (page: Page) => (await readSource(page)).replace(/^---\n[\s\S]*?\n---\n/, "");

type Transfer = { files?: SentFile[]; words?: Record<string, string> };

/** Drops or pastes onto an element, at its middle, as a browser does. @returns whether the browser does it itself */
async function transfer(
  target: Locator,
  type: "drop" | "paste",
  { files = [], words = {} }: Transfer,
): Promise<boolean> {
  await target.scrollIntoViewIfNeeded();
  return target.evaluate(
    (element, sent) => {
      const data = new DataTransfer();
      for (const { name, type: mime, base64 } of sent.files) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mime }));
      }
      for (const [mime, text] of Object.entries(sent.words)) data.setData(mime, text);
      const { left, top, width, height } = element.getBoundingClientRect();
      const options = { bubbles: true, cancelable: true, composed: true };
      const at = { clientX: left + width / 2, clientY: top + height / 2 };
      if (sent.type === "paste")
        return element.dispatchEvent(
          new ClipboardEvent("paste", { ...options, clipboardData: data }),
        );
      const drag = { ...options, ...at, dataTransfer: data };
      element.dispatchEvent(new DragEvent("dragover", drag));
      return element.dispatchEvent(new DragEvent("drop", drag));
    },
    { type, files, words },
  );
}

const drop = (target: Locator, ...files: SentFile[]) => transfer(target, "drop", { files });
const paste = (target: Locator, ...files: SentFile[]) => transfer(target, "paste", { files });

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Add a picture" });
const addIt = (page: Page) =>
  dialogOf(page).getByRole("button", { name: "Add and place it" }).click();

async function fill(page: Page, title: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel("Title").fill(title);
  await dialog.getByLabel("What it shows").fill("A purple wall, with nothing before it.");
  await dialog.getByLabel("Who made it").fill("A fan");
  await dialog.getByLabel("License").selectOption("CC BY-SA 4.0");
  await dialog.getByLabel("Where it comes from").fill("own drawing");
}

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
    page.viewportSize()?.width,
  );
}

async function takeShot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    const width = page.viewportSize()?.width;
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png` });
  }
}

const published = () => clone.git("rev-parse", "HEAD");

for (const viewport of [PHONE, DESKTOP]) {
  const where = viewport === PHONE ? "on a phone" : "on a desktop";

  test(`a picture that is dropped on a paragraph is added, and stands below it, ${where}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, viewport);
    const violations = await listenForViolations(page);
    await signedIn(page);
    await openEditor(page, `One ${where}.<Uncited/>\n\nTwo.<Uncited/>\n`);
    await drop(page.locator(".cm-line").filter({ hasText: `One ${where}` }), photo);
    const dialog = dialogOf(page);
    await expect(dialog.getByText("“wall.png”, ")).toContainText(/kB, 900 × 600 pixels$/);
    await expect(dialog.getByLabel("Title")).toBeFocused();
    await takeShot(page, "file");
    await expectNoBarrier(page);
    for (const name of ["Add and place it", "Close"])
      expect(
        (await dialog.getByRole("button", { name }).boundingBox())?.height,
      ).toBeGreaterThanOrEqual(44);
    const id = `a-wall-${where.replaceAll(" ", "-")}`;
    await fill(page, `A wall ${where}`);
    await takeShot(page, "filled");
    await addIt(page);
    await expect(dialog).toHaveCount(0, { timeout: 60_000 });
    await expect(sourceField(page)).toBeFocused();
    const before = `One ${where}.<Uncited/>\n\nTwo.<Uncited/>\n`;
    const after = `One ${where}.<Uncited/>\n\n<Figure image="${id}"/>\n\nTwo.<Uncited/>\n`;
    expect(await bodyOf(page)).toBe(after);
    await expect(page.getByText(`in the wiki as “${id}”, and in your text`)).toBeVisible();
    expect(clone.git("show", "--format=%s", "--name-only", "HEAD").split("\n")).toEqual([
      `Add the picture “A wall ${where}”`,
      "",
      `content/images/${id}.webp`,
      `content/images/${id}.yaml`,
    ]);
    await page.keyboard.press("Control+Z");
    expect(await bodyOf(page)).toBe(before);
    await page.keyboard.press("Control+Y");
    expect(await bodyOf(page)).toBe(after);
    // Nothing is left that the browser would ask about.
    await page.getByLabel("What did you change?").fill("Add a picture");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page).toHaveURL(server.base + PLACE, { timeout: 60_000 });
    await expect(page.locator(`figure img[src*="${id}"]`)).toBeVisible();
    expect(violations).toEqual([]);
  });
}

test("a pasted picture: what is missing is said at its field, and nothing is lost by closing", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await signedIn(page);
  await openEditor(page, "One.<Uncited/>");
  const dialog = dialogOf(page);
  await paste(sourceField(page), { ...photo, name: "image.png" });
  await dialog.getByLabel("Title").fill("A pasted wall");
  const before = published();
  await dialog.getByLabel("Title").press("Enter");
  await expect(dialog.getByText("Choose its license.")).toBeVisible();
  await expect(dialog.getByLabel("License")).toHaveAccessibleDescription(/Choose its license\./);
  const wrong = dialog.getByLabel("What it shows");
  await expect(wrong).toBeFocused();
  // Nothing is in front of it.
  const isInFront = (one: HTMLElement) => {
    const { left, top, height } = one.getBoundingClientRect();
    return document.elementFromPoint(left + 9, top + height / 2) === one;
  };
  await expect.poll(() => wrong.evaluate(isInFront)).toBe(true);
  await expect(dialog.getByRole("alert")).toHaveText(
    "Nothing was added yet: 4 fields are not right.",
  );
  await expectNoBarrier(page);
  await takeShot(page, "errors");
  await page.setViewportSize(PHONE);
  await expectNoBarrier(page);
  await takeShot(page, "errors");
  await page.setViewportSize(DESKTOP);
  expect(published()).toBe(before);
  // What is changed is not wrong any more.
  await dialog.getByLabel("Who made it").fill("A fan");
  await expect(dialog.getByText("Say who made it.")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(sourceField(page)).toBeFocused();
  expect(await bodyOf(page)).toBe("One.<Uncited/>");
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await expect(dialog.getByLabel("Title")).toHaveValue("A pasted wall");
  await expect(dialog.getByText("“image.png”, ")).toBeVisible();
  await fill(page, "A pasted wall");
  await addIt(page);
  await expect
    .poll(() => bodyOf(page), { timeout: 60_000 })
    .toBe('One.<Uncited/>\n\n<Figure image="a-pasted-wall"/>\n');
  // The next one begins empty.
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await expect(dialog.getByLabel("Title")).toHaveValue("");
  await expect(dialog.getByLabel("File")).toHaveValue("");
  await expect(dialog.getByRole("img")).toHaveCount(0);
  expect(violations.filter((one) => !one.includes("422"))).toEqual([]);
});

for (const viewport of [PHONE, DESKTOP])
  test(`by keyboard alone, in the text area, at ${viewport.width} pixels: what the server refuses is said at the file, and a name that is taken gets a number`, async ({
    browser,
  }) => {
    const page = await newPage(browser, viewport);
    await preferPlainText(page.context());
    await signedIn(page);
    await openEditor(page, "One.<Uncited/>");
    const dialog = dialogOf(page);
    await page.getByRole("button", { name: "Picture", exact: true }).focus();
    await page.keyboard.press("Enter");
    await expect(dialog.getByLabel("File")).toBeFocused();
    await takeShot(page, "empty");
    await expectNoBarrier(page);
    const upload = ({ name, type, base64 }: SentFile) =>
      dialog
        .getByLabel("File")
        .setInputFiles({ name, mimeType: type, buffer: Buffer.from(base64, "base64") });
    const before = published();
    // A name as text, whatever it is.
    await upload(svg('"><img src=x onerror=alert(1)>\u202egpj.svg', "<script>alert(1)</script>"));
    await expect(
      dialog.getByText(/^“"><img src=x onerror=alert\(1\)>gpj\.svg”, 1 kB$/),
    ).toBeVisible();
    await fill(page, "A wall that is taken");
    await addIt(page);
    await expect(dialog.getByLabel("File")).toHaveAccessibleDescription(/Line 1: .*script/);
    await expect(dialog.getByLabel("File")).toBeFocused();
    // Two drawings in one file.
    const twice = svg("two.svg");
    twice.base64 = Buffer.from(Buffer.from(twice.base64, "base64").toString().repeat(2)).toString(
      "base64",
    );
    await upload(twice);
    await addIt(page);
    await expect(dialog.getByLabel("File")).toHaveAccessibleDescription(/Line \d+: /);
    expect(published()).toBe(before);
    await expect(dialog.getByLabel("Who made it")).toHaveValue("A fan");
    await upload(svg("drawing.svg"));
    await addIt(page);
    const number = viewport === PHONE ? "" : "-2";
    await expect
      .poll(() => bodyOf(page), { timeout: 60_000 })
      .toBe(`One.<Uncited/>\n\n<Figure image="a-wall-that-is-taken${number}"/>\n`);
    const area = page.locator("textarea[name=text]");
    await expect(area).toBeFocused();
    await page.keyboard.press("Control+Z");
    await expect(area).toHaveValue(/\nOne\.<Uncited\/>$/);
  });

test("in the form with facts, a picture goes into the text", async ({ browser }) => {
  const page = await newPage(browser);
  await signedIn(page);
  await page.goto(`/edit${PLACE}`);
  await untilReady(page);
  await drop(page.locator(".cm-line").first(), svg("facts.svg"));
  await fill(page, "A wall of facts");
  await addIt(page);
  await expect(dialogOf(page)).toHaveCount(0, { timeout: 60_000 });
  expect(await readSource(page)).toMatch(/^\S.+\n\n<Figure image="a-wall-of-facts"\/>\n\n\S/);
});

test("what is no picture, or too large, is said at once; of several files the first is taken", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await signedIn(page);
  await openEditor(page, "One.<Uncited/>");
  const text = sourceField(page);
  const sent: string[] = [];
  page.on("request", (request) => sent.push(new URL(request.url()).pathname));
  const words = { name: "notes.txt", type: "text/plain", base64: btoa("words") };
  await drop(text, words);
  await expect(page.getByText("“notes.txt” is no picture that can be added.")).toBeVisible();
  const large = { ...photo, name: "large.png", base64: Buffer.alloc(9e6).toString("base64") };
  await drop(text, large);
  await expect(page.getByText("“large.png” is too large: it has 8.6 MB")).toBeVisible();
  await expect(dialogOf(page)).toHaveCount(0);
  expect(sent.filter((path) => path.startsWith("/do/") && path.includes("image"))).toEqual([]);
  expect(await bodyOf(page)).toBe("One.<Uncited/>");
  await drop(text, words, photo, svg("b.svg"));
  await expect(dialogOf(page).getByRole("status")).toHaveText(
    /^Only “wall\.png” is here\. Drop the others one by one/,
  );
  // Another one dropped on the dialog takes its place.
  await drop(dialogOf(page), svg("b.svg"));
  await expect(dialogOf(page).getByRole("status")).toHaveText(/takes the place of “wall\.png”/);
  await expect(dialogOf(page).getByText("“b.svg”, 1 kB")).toBeVisible();
  const input = dialogOf(page).getByLabel("File");
  expect(
    await input.evaluate((one: HTMLInputElement) => [...(one.files ?? [])].map(({ name }) => name)),
  ).toEqual(["b.svg"]);
});

test("words and links are dropped and pasted as before, also words with a picture of themselves", async ({
  browser,
}) => {
  const page = await newPage(browser);
  await openEditor(page, "One.<Uncited/>");
  const text = sourceField(page);
  const line = page.locator(".cm-line").filter({ hasText: "One." });
  await transfer(line, "drop", { words: { "text/plain": "https://news.example.org/roof" } });
  await expect.poll(() => bodyOf(page)).toContain("https://news.example.org/roof");
  await page.keyboard.press("Control+Z");
  const plain = { "text/plain": "two" };
  const words = { ...plain, "text/html": "<p><b>two</b></p>" };
  await page.keyboard.press("Control+End");
  await transfer(text, "paste", { words, files: [photo] });
  await expect.poll(() => bodyOf(page)).toContain("**two**");
  await expect(dialogOf(page)).toHaveCount(0);
});

test("who may not add pictures reads who may, and goes on after signing in elsewhere", async ({
  browser,
}) => {
  const contributor = await newPage(browser);
  await signedIn(contributor, "contributor");
  await openEditor(contributor, "One.<Uncited/>");
  await drop(sourceField(contributor), photo);
  const said = dialogOf(contributor).getByText(/^Editors can add pictures\. Your role does not/);
  await expect(said).toBeVisible();
  await expect(dialogOf(contributor).getByRole("button")).toHaveText(["Close"]);
  await expectNoBarrier(contributor);
  await contributor.keyboard.press("Escape");
  expect(await bodyOf(contributor)).toBe("One.<Uncited/>");

  const page = await newPage(browser, PHONE);
  await openEditor(page, "One.<Uncited/>");
  await drop(sourceField(page), photo);
  const link = dialogOf(page).getByRole("link", { name: "Sign in" });
  await expect(link).toHaveAttribute("target", "_blank");
  await takeShot(page, "may-not");
  const other = await page.context().newPage();
  await signedIn(other);
  // As when somebody comes back from the other tab.
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await fill(page, "A wall after signing in");
  await addIt(page);
  await expect
    .poll(() => bodyOf(page), { timeout: 60_000 })
    .toContain('<Figure image="a-wall-after-signing-in"/>');
});

test("a session that ends meanwhile, and a server that is not reached, lose nothing", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const { id, email } = await signedIn(page);
  await openEditor(page, "One.<Uncited/>");
  const dialog = dialogOf(page);
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await dialog.getByLabel("File").setInputFiles({
    name: photo.name,
    mimeType: photo.type,
    buffer: Buffer.from(photo.base64, "base64"),
  });
  await fill(page, "A wall at last");
  await page.context().setOffline(true);
  await addIt(page);
  await expect(dialog.getByRole("alert")).toHaveText(/^The server cannot be reached/);
  await page.context().setOffline(false);
  await server.expireSessions(id);
  await addIt(page);
  await expect(dialog.getByRole("alert")).toHaveText(/^Your session has ended\. Nothing is lost/);
  const [other] = await Promise.all([
    page.waitForEvent("popup"),
    dialog.getByRole("link", { name: "Sign in, in another tab" }).click(),
  ]);
  await signIn(other, email);
  await expect(other.getByRole("heading", { name: "Your account" })).toBeVisible();
  await other.close();
  await addIt(page);
  await expect
    .poll(() => bodyOf(page), { timeout: 60_000 })
    .toBe('One.<Uncited/>\n\n<Figure image="a-wall-at-last"/>\n');
});
