import { type Browser, expect, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";
import { readSource, sourceField, untilReady, writeSource } from "./source-text";

// Tests publish into one repository.
test.describe.configure({ mode: "serial" });

const HERO = "/heroes/luke-cage";

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

/** In a context of its own, in which axe can open pages too. */
async function newPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  return context.newPage();
}

/** A browser of somebody with a role of their own. */
async function signedIn(browser: Browser, role: "editor" | "contributor", hasScript = true) {
  const email = `writer${++count}@example.org`;
  const id = await server.addAccount(email, password, `Writer ${count}`);
  await server.database.updateTable("user").set({ role }).where("id", "=", id).execute();
  const page = await newPage(browser, hasScript);
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  return { page, email, id };
}

/** Opens the editor from the article, and the text in it. */
async function openEditor(page: Page, article = HERO): Promise<void> {
  await page.goto(article);
  await page.getByRole("link", { name: "Edit this article" }).click();
  await expect(page).toHaveURL(`${server.base}/edit${article}`);
  await showText(page);
}

/** What the text reveals is hidden at first, season by season. */
async function showText(page: Page): Promise<void> {
  await untilReady(page);
  while (!(await sourceField(page).isVisible()))
    await page.locator("form details.fact-spoiler:not([open]) > summary:visible").first().click();
}

/** Writes a paragraph before all others. */
async function addWords(page: Page, words: string): Promise<void> {
  const text = await readSource(page);
  await writeSource(page, `${words}<Uncited/>\n\n${text}`);
}

const preview = (page: Page) => page.frameLocator('iframe[name="preview"]');

for (const hasScript of [true, false]) {
  const how = hasScript ? "" : ", without script";

  test(`a reader tries out a change in the preview, and nothing is saved${how}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, hasScript);
    const violations = await listenForViolations(page);
    await openEditor(page);
    await addWords(page, "A preview of these words.");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(preview(page).getByText("A preview of these words.")).toBeVisible();
    await expect(preview(page).getByRole("heading", { level: 1 })).toHaveText("Luke Cage");
    await expect(page.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
    await expect.poll(() => readSource(page)).toMatch(/A preview of these words/);
    expect(clone.git("status", "--porcelain")).toBe("");
    expect(violations).toEqual([]);
  });

  test(`an editor publishes a change, and sees it at once${how}`, async ({ browser }) => {
    const { page } = await signedIn(browser, "editor", hasScript);
    const words = `Published words ${hasScript}.`;
    await openEditor(page);
    await addWords(page, words);
    await page.getByLabel("What did you change?").fill("Say one thing more");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page).toHaveURL(server.base + HERO);
    await expect(page.getByText(words)).toBeVisible();
    expect(clone.git("log", "-1", "--format=%s")).toBe("Say one thing more");
    expect(clone.git("show", "--format=", "--name-only", "HEAD")).toBe(`content${HERO}.mdx`);
    expect(clone.git("diff", "--shortstat", "HEAD~1")).toMatch(/2 insertions\(\+\)$/);
    expect(clone.git("status", "--porcelain")).toBe("");
    // Histories are read from Git, and follow a publication within a second or so.
    await expect(async () => {
      await page.goto(`/history${HERO}`);
      const writer = page.getByRole("link", { name: `Writer ${count}` }).first();
      await expect(writer).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
  });
}

test("a text with problems is not published; they are named, with what to write instead", async ({
  browser,
}) => {
  const { page } = await signedIn(browser, "editor");
  await openEditor(page);
  await addWords(page, "He is <b>strong</b>.");
  await page.getByRole("button", { name: "Publish" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Say in a few words what you changed");
  await page.getByLabel("What did you change?").fill("Say that he is strong");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(alert).toContainText("Nothing was published yet: the text has 1 problem");
  const problems = page.getByRole("region", { name: "Problems" });
  await expect(problems.getByRole("listitem").first()).toContainText("→");
  await showText(page);
  await expect.poll(() => readSource(page)).toMatch(/He is <b>strong<\/b>/);
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(
    preview(page).getByRole("heading", { name: /Not ready to publish|not a page yet/ }),
  ).toBeVisible();
  expect(clone.git("status", "--porcelain")).toBe("");
});

test("two editors change the same words: the second chooses, and nothing else of both is lost", async ({
  browser,
}) => {
  const [first, second] = [
    (await signedIn(browser, "editor")).page,
    (await signedIn(browser, "editor")).page,
  ];
  for (const page of [first, second]) await openEditor(page, "/places/harlem");
  const publish = async (page: Page, words: string) => {
    await addWords(page, words);
    await page.getByLabel("What did you change?").fill(words);
    await page.getByRole("button", { name: "Publish" }).click();
  };
  await publish(first, "The first editor says this.");
  await expect(first).toHaveURL(`${server.base}/places/harlem`);
  await publish(second, "The second editor says that.");
  const passage = second.getByRole("group", { name: "Passage 1 of 1" });
  await expect(passage).toContainText("The first editor says this.");
  await expect(passage).toContainText("The second editor says that.");
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second.getByRole("alert")).toContainText("Choose for each passage");
  await second.getByLabel("Both, the published one first").check();
  await second.getByRole("button", { name: "Publish" }).click();
  await expect(second).toHaveURL(`${server.base}/places/harlem`);
  await expect(second.getByText("The first editor says this.")).toBeVisible();
  await expect(second.getByText("The second editor says that.")).toBeVisible();
});

test("what was written survives a session that ended meanwhile", async ({ browser }) => {
  const { page, email, id } = await signedIn(browser, "editor");
  await openEditor(page);
  await addWords(page, "Words of a long evening.");
  await page.getByLabel("What did you change?").fill("Write all evening");
  await server.expireSessions(id);
  await page.getByRole("button", { name: "Publish" }).click();
  await signIn(page, email);
  await expect(page.getByRole("alert")).toContainText("Your session had ended");
  await showText(page);
  await expect.poll(() => readSource(page)).toMatch(/Words of a long evening/);
  await expect(page.getByLabel("What did you change?")).toHaveValue("Write all evening");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Words of a long evening.")).toBeVisible();
});

test("whoever signs in to publish finds what they wrote", async ({ browser }) => {
  const { email } = await signedIn(browser, "editor");
  const page = await newPage(browser);
  await openEditor(page);
  await addWords(page, "Written before signing in.");
  await page.getByLabel("What did you change?").fill("Write first");
  await page.getByRole("button", { name: "Sign in to publish" }).click();
  await signIn(page, email);
  await expect(page.getByRole("alert")).toContainText("You had not signed in");
  await expect.poll(() => readSource(page)).toMatch(/Written before signing in/);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Written before signing in.")).toBeVisible();
});

test("a first edit, by somebody who reads and has never seen the editor, takes seven steps on a phone", async ({
  browser,
}) => {
  const email = "first@example.org";
  const id = await server.addAccount(email, password, "First");
  await server.database.updateTable("user").set({ role: "editor" }).where("id", "=", id).execute();
  const page = await newPage(browser);
  await page.setViewportSize({ width: 360, height: 740 });
  const steps: string[] = [];
  const step = async (name: string, act: () => Promise<void>) => {
    steps.push(name);
    await act();
  };
  await page.goto("/places/harlem");
  await step("press the pencil of a section", () =>
    page.getByRole("link", { name: "Edit section Law and crime" }).click(),
  );
  await untilReady(page);
  // What the text reveals is hidden here too. Nothing else has to be found or learned before the first letter.
  const fold = page.getByText("Show the text, with spoilers for Luke Cage season 1");
  await expect(fold).toBeInViewport();
  await step("show the text", () => fold.click());
  await expect(sourceField(page)).toBeInViewport();
  await expect(sourceField(page)).toBeFocused();
  await step("write", async () => {
    await page.keyboard.press("End");
    await page.keyboard.type("\n\nSirens are heard all night.<Uncited/>");
  });
  await step("say what changed", () =>
    page.getByLabel("What did you change?").fill("Say what is heard"),
  );
  await step("press Sign in to publish", () =>
    page.getByRole("button", { name: "Sign in to publish" }).click(),
  );
  await step("sign in", () => signIn(page, email));
  await expect(page.getByRole("alert")).toContainText("You had not signed in");
  await step("press Publish", () =>
    page.getByRole("button", { name: "Publish", exact: true }).click(),
  );
  await expect(page).toHaveURL(`${server.base}/places/harlem`);
  await expect(page.getByText("Sirens are heard all night.")).toBeVisible();
  expect(clone.git("diff", "--shortstat", "HEAD~1")).toMatch(/2 insertions\(\+\)$/);
  expect(steps).toHaveLength(7);
});

test("a contributor may try out a change, and not publish it, whatever they send", async ({
  browser,
}) => {
  const { page } = await signedIn(browser, "contributor");
  await openEditor(page);
  await expect(page.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await addWords(page, "Not mine to say.");
  await page.locator("form.editor").evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.getByRole("alert")).toContainText("Your role does not allow this");
  await showText(page);
  await expect.poll(() => readSource(page)).toMatch(/Not mine to say/);
  expect(clone.git("status", "--porcelain")).toBe("");
});

test("a hostile draft runs nothing in the preview, and frames nothing else", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openEditor(page);
  for (const words of [
    "<script>alert(1)</script>",
    "{alert(1)}",
    "<img src=x onerror=alert(1)/>",
    "[link](javascript:alert(1))",
    "import x from 'data:text/javascript,alert(1)'",
  ]) {
    await addWords(page, words);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(
      preview(page).getByRole("heading", { name: /Not ready to publish|not a page yet/ }),
      words,
    ).toBeVisible();
  }
  expect(dialogs).toEqual([]);
  const policy = (await page.request.get("/preview")).headers()["content-security-policy"];
  expect(policy).toMatch(/sandbox (?!.*allow-(?:scripts|forms|top-navigation))/);
  expect(policy).toContain("frame-ancestors 'self'");
});

test("axe finds no barrier in the editor", async ({ browser }) => {
  const { page } = await signedIn(browser, "editor");
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await openEditor(page);
      // No script runs in the frame; its page is that of readers.
      expect(await findBarriers(page)).toEqual([]);
    }
});
