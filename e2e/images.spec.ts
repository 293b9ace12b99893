import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";

// Tests publish into one repository.
test.describe.configure({ mode: "serial" });

const files = mkdtempSync(path.join(tmpdir(), "pictures-"));
const photo = path.join(files, "IMG_0001.JPG");
const drawing = path.join(files, "drawing.svg");
const hostile = path.join(files, "hostile.svg");

let clone: ContentClone;
let server: AccountsServer;
let count = 0;

test.beforeAll(async () => {
  await sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#6b4fbb" } })
    .withExif({ IFD3: { GPSLatitude: "40/1 43/1 0/1" } })
    .jpeg()
    .toFile(photo);
  const shapes = '<rect width="480" height="320" fill="#6b4fbb"/>';
  const svg = (more: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320">${shapes}${more}</svg>\n`;
  writeFileSync(drawing, svg(""));
  writeFileSync(hostile, svg("<script>alert(1)</script>"));
  clone = cloneContent();
  server = await startAccounts({ CONTENT_DIR: clone.content });
});
test.afterAll(async () => {
  await server.stop();
  clone.remove();
  rmSync(files, { recursive: true });
});

async function newPage(browser: Browser, javaScriptEnabled: boolean, width = 1280): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled,
    viewport: { width, height: 900 },
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

/** A browser of somebody with a role, at the form, as signing in leads there. */
async function atForm(browser: Browser, role: "editor" | "contributor", hasScript = true) {
  const email = `painter${++count}@example.org`;
  const id = await server.addAccount(email, password, `Painter ${count}`);
  await server.database.updateTable("user").set({ role }).where("id", "=", id).execute();
  const page = await newPage(browser, hasScript);
  await page.goto("/new/images");
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await signIn(page, email);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add a picture");
  return page;
}

async function fill(page: Page, file: string, title: string): Promise<void> {
  await page.getByLabel(/^File/).setInputFiles(file);
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("What it shows").fill("A purple wall, with nothing before it.");
  await page.getByLabel("Who made it").fill("A fan");
  await page.getByLabel("License").selectOption("CC BY-SA 4.0");
  await page.getByLabel("Where it comes from").fill("own drawing");
}

const publish = (page: Page) => page.getByRole("button", { name: "Publish the picture" }).click();

for (const hasScript of [true, false]) {
  const how = hasScript ? "" : ", without script";

  test(`an editor adds a photograph with its record${how}`, async ({ browser }) => {
    const page = await atForm(browser, "editor", hasScript);
    const violations = await listenForViolations(page);
    await fill(page, photo, `A wall ${hasScript}`);
    await publish(page);
    const id = `a-wall-${hasScript}`;
    await expect(page.getByText("The picture is in the wiki.")).toContainText(
      `<Figure image="${id}"/>`,
    );
    expect(clone.git("show", "--format=%s", "--name-only", "HEAD").split("\n")).toEqual([
      `Add the picture “A wall ${hasScript}”`,
      "",
      `content/images/${id}.webp`,
      `content/images/${id}.yaml`,
    ]);
    expect(clone.git("status", "--porcelain")).toBe("");
    const served = await page.request.get(`/images/${id}.webp`);
    expect(served.headers()["content-type"]).toBe("image/webp");
    const { width, height, exif } = await sharp(await served.body()).metadata();
    expect([width, height, exif]).toEqual([1600, 1067, undefined]);
    await page.goto("/special/images");
    await expect(page.getByText(`A wall ${hasScript}`).first()).toBeVisible();
    expect(violations).toEqual([]);
  });
}

test("what is missing or wrong is said beside its field, and what was typed stays", async ({
  browser,
}) => {
  const page = await atForm(browser, "editor");
  const before = clone.git("rev-parse", "HEAD");
  await page.getByLabel("Title").fill("A wall that stays");
  await publish(page);
  await expect(page.getByText("Choose a file.").first()).toBeVisible();
  await expect(page.getByText("Choose its license.").first()).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("A wall that stays");
  await fill(page, hostile, "A wall that stays");
  await publish(page);
  await expect(page.getByText(/Line 1: .*script/).first()).toBeVisible();
  await expect(page.getByLabel("Who made it")).toHaveValue("A fan");
  expect(clone.git("rev-parse", "HEAD")).toBe(before);
  await page.getByLabel(/^File/).setInputFiles(drawing);
  await publish(page);
  await expect(page.getByText("The picture is in the wiki.")).toBeVisible();
});

test("a contributor learns that editors add pictures", async ({ browser }) => {
  const page = await atForm(browser, "contributor");
  await expect(page.getByText("Editors can add pictures.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish the picture" })).toHaveCount(0);
});

test("a form with a file is not read if it is too large, and no other form may have one", async ({
  browser,
}) => {
  const page = await atForm(browser, "editor");
  const buffer = Buffer.alloc(9_000_000);
  const file = { name: "a.png", mimeType: "image/png", buffer };
  const large = await page.request
    .post("/do/publish-image", { multipart: { file } })
    .then((answer) => answer.status())
    .catch(() => 413);
  expect(large).toBe(413);
  const other = await page.request.post("/do/publish-article", { multipart: { text: "x" } });
  expect(other.status()).toBe(415);
});

test("axe finds no barrier in the form, nor with problems, on a phone and a desktop", async ({
  browser,
}) => {
  const page = await atForm(browser, "editor");
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/new/images");
    for (const isWrong of [false, true]) {
      if (isWrong) await publish(page);
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  }
});
