import { type Browser, expect, type Page, test } from "@playwright/test";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { findBarriers } from "./find-barriers";
import { listenForViolations } from "./listen";
import { password, signIn } from "./sign-in";
import { preferPlainText, untilReady } from "./source-text";

// Tests publish into one repository, one after the other.
test.describe.configure({ mode: "default", timeout: 300_000 });

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };

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

type How = { hasScript?: boolean; viewport?: typeof PHONE };

/** A browser of an editor of the wiki. */
async function editor(browser: Browser, { hasScript = true, viewport = DESKTOP }: How = {}) {
  const email = `fan${++count}@example.org`;
  const id = await server.addAccount(email, password, `Fan ${count}`);
  await server.database.updateTable("user").set({ role: "editor" }).where("id", "=", id).execute();
  const page = await newPage(browser, { hasScript, viewport });
  await page.goto("/account/sign-in");
  await signIn(page, email);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  return page;
}

async function newPage(browser: Browser, { hasScript = true, viewport = DESKTOP }: How = {}) {
  const context = await browser.newContext({
    baseURL: server.base,
    javaScriptEnabled: hasScript,
    viewport,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  await preferPlainText(context);
  return context.newPage();
}

/** Opens a form, and waits for its script where scripts run. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (await page.locator("form.editor").count()) await untilReady(page);
}

/** A list of facts, by the words above it. */
const listOf = (page: Page, label: string) =>
  page
    .locator("fieldset.rows")
    .filter({ has: page.locator("legend", { hasText: label }) })
    .first();

/** The text in plain form. The other editor has the same name while it is hidden. */
const textOf = (page: Page) => page.locator("textarea[name=text]");

async function publish(page: Page, summary?: string): Promise<void> {
  if (summary) await page.getByLabel("What did you change?").fill(summary);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
}

/** Waits for what was published. A server that is busy for longer than people wait may show the former page first. */
async function expectShown(page: Page, words: string): Promise<void> {
  const shown = page.getByText(words).first();
  await expect(async () => {
    if (!(await shown.isVisible())) await page.reload();
    await expect(shown).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 90_000 });
}

const diff = (file: string) =>
  clone
    .git("diff", "-U0", "HEAD~1", "HEAD", "--", file)
    .split("\n")
    .filter((line) => /^[-+](?![-+])/.test(line));

for (const { hasScript, viewport, how } of [
  { hasScript: true, viewport: DESKTOP, how: "on a desktop" },
  { hasScript: false, viewport: PHONE, how: "on a phone, without script" },
]) {
  test(`an editor changes one fact, and one line of the file changes, ${how}`, async ({
    browser,
  }) => {
    const page = await editor(browser, { hasScript, viewport });
    const violations = await listenForViolations(page);
    await page.goto("/heroes/luke-cage");
    await page.getByRole("link", { name: "Edit this article" }).click();
    const words = `Luke Cage is the bulletproof hero of Harlem, who is slow to anger and quick to help, ${how}.`;
    await page.getByLabel("Description").fill(words);
    await publish(page, "Describe him");
    await expect(page).toHaveURL(`${server.base}/heroes/luke-cage`);
    await expectShown(page, words);
    expect(diff("content/heroes/luke-cage.mdx")).toEqual([
      expect.stringMatching(/^-description: /),
      `+description: ${words}`,
    ]);
    expect(violations).toEqual([]);
  });

  test(`an editor adds a power with its source, moves it and removes another, ${how}`, async ({
    browser,
  }) => {
    const page = await editor(browser, { hasScript, viewport });
    const file = "content/heroes/luke-cage.mdx";
    await open(page, "/edit/heroes/luke-cage");
    const powers = listOf(page, "Powers");
    const before = await powers.locator("> ol > li").count();
    await powers.getByRole("button", { name: "Add another to Powers" }).click();
    await expect(powers.locator("> ol > li")).toHaveCount(before + 1);
    const row = powers.locator("> ol > li").last();
    // It has the focus: whoever uses a keyboard goes on typing.
    await expect(row.getByLabel("Words")).toBeFocused();
    await page.keyboard.type(`Great patience ${how}`);
    await row.getByLabel("No source was found yet").check();
    await row.getByRole("button", { name: "Move up" }).click();
    await expect(
      powers
        .locator("> ol > li")
        .nth(before - 1)
        .getByLabel("Words"),
    ).toHaveValue(`Great patience ${how}`);
    await publish(page, "Add a power");
    await expect(page).toHaveURL(`${server.base}/heroes/luke-cage`);
    expect(diff(file)).toEqual([`+  - text: Great patience ${how}`, "+    uncited: true"]);
    await open(page, "/edit/heroes/luke-cage");
    await powers
      .locator("> ol > li")
      .nth(before - 1)
      .locator("summary")
      .click();
    await powers
      .locator("> ol > li")
      .nth(before - 1)
      .getByRole("button", { name: "Remove" })
      .click();
    await expect(powers.locator("> ol > li")).toHaveCount(before);
    await publish(page, "Remove it again");
    await expect(page).toHaveURL(`${server.base}/heroes/luke-cage`);
    // What was added and removed again leaves no trace.
    expect(clone.git("diff", "HEAD~2", "HEAD", "--stat")).toBe("");
  });

  test(`facts and source are two views of one draft: nothing is lost between them, ${how}`, async ({
    browser,
  }) => {
    const page = await newPage(browser, { hasScript, viewport });
    await open(page, "/edit/places/harlem");
    await page.getByLabel("Type").fill("neighborhood of a story");
    const text = textOf(page);
    if (!(await text.isVisible()))
      await page.locator("form details.fact-spoiler > summary:visible").first().click();
    await expect(text).not.toHaveValue(/^---/);
    await text.fill(`Typed below.<Uncited/>\n\n${await text.inputValue()}`);
    await page.getByRole("button", { name: "Source", exact: true }).click();
    await expect(text).toHaveValue(
      /^---\n[\s\S]*type: neighborhood of a story\n[\s\S]*---\n+Typed below/,
    );
    await text.fill((await text.inputValue()).replace("of a story", "of New York"));
    await page.getByRole("button", { name: "Facts and text" }).click();
    await expect(page.getByLabel("Type")).toHaveValue("neighborhood of New York");
    await expect(text).toHaveValue(/^Typed below/);
    await page.getByRole("button", { name: "Source", exact: true }).click();
    await text.fill((await text.inputValue()).replace("title: ", "title: ["));
    await page.getByRole("button", { name: "Facts and text" }).click();
    await expect(page.getByText("there is no form for them")).toBeVisible();
    await expect(text).toHaveValue(/title: \[/);
  });

  test(`a new character with a new source is one commit, and live at once, ${how}`, async ({
    browser,
  }) => {
    const page = await editor(browser, { hasScript, viewport });
    await open(page, "/new?title=Turk%20Barrett%20Junior");
    await page.getByRole("link", { name: "Character", exact: true }).click();
    const title = `Turk Junior ${hasScript ? "One" : "Two"}`;
    await page.getByLabel("Title", { exact: false }).first().fill(title);
    await page
      .getByLabel("Description")
      .fill(
        "Turk Junior sells what fell off a truck, and tells whoever asks where he was when it fell.",
      );
    await publish(page);
    // Nothing is published without its text; what it begins with is made of the description, so this is enough.
    await expect(page).toHaveURL(
      new RegExp(`/characters/turk-junior-${hasScript ? "one" : "two"}$`),
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

    await open(page, `/new/characters?title=${encodeURIComponent(`${title}’s brother`)}`);
    await page
      .getByLabel("Description")
      .fill(
        "His brother sells nothing at all, and is the only one of the family who sleeps well at night.",
      );
    await page.getByRole("button", { name: "Add one to New sources" }).click();
    const sources = listOf(page, "New sources");
    await sources.getByLabel("Title", { exact: false }).first().fill(`A talk about ${title}`);
    await sources.getByLabel("Publisher").fill("A paper");
    await sources.getByLabel("Kind").selectOption("interview");
    const id = `a-talk-about-turk-junior-${hasScript ? "one" : "two"}`;
    await textOf(page).fill(`He sleeps well.<Cite source="${id}"/>`);
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(
      page.frameLocator('iframe[name="preview"]').getByText("He sleeps well."),
    ).toBeVisible();
    await publish(page);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${title}’s brother`);
    await expectShown(page, `A talk about ${title}`);
    expect(clone.git("show", "--format=", "--name-only", "HEAD").split("\n")).toEqual([
      expect.stringMatching(/^content\/characters\//),
      `content/sources/${id}.yaml`,
    ]);
    expect(clone.git("status", "--porcelain")).toBe("");
  });
}

test("problems are shown at their fields, in the words of the check, and lead to them", async ({
  browser,
}) => {
  const page = await newPage(browser, { viewport: PHONE });
  await open(page, "/edit/characters/claire-temple");
  await page.getByLabel("Description").fill("Too short.");
  const played = listOf(page, "Played by");
  await played.locator("summary").first().click();
  await played.getByLabel("Actor").first().fill("Rosario Dawsen");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Expected 70 to 170 characters; found 10.");
  await expect(played.locator(".field-error", { hasText: "Rosario Dawsen" })).toBeVisible();
  await expect(played.getByLabel("Actor").first()).toHaveAttribute("aria-invalid", "true");
  await alert.getByRole("link", { name: /70 to 170/ }).click();
  await expect(page.getByLabel("Description")).toBeInViewport();
  await played.getByLabel("Actor").first().fill("Rosario Dawson");
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(played.getByLabel("Actor").first()).toHaveValue("cast/rosario-dawson");
});

test("a problem is said at its field while one types: after a pause, or when the field is left", async ({
  browser,
}) => {
  const page = await newPage(browser);
  const violations = await listenForViolations(page);
  await open(page, "/edit/characters/claire-temple");
  const description = page.getByLabel("Description");
  const wrong = /Expected 70 to 170 characters; found 10\./;
  await description.evaluate((field) => {
    let lastKey = 0;
    field.addEventListener("input", () => {
      lastKey = performance.now();
    });
    new MutationObserver(() => {
      field.dataset.pause ??= String(performance.now() - lastKey);
    }).observe(field, { attributeFilter: ["aria-invalid"] });
  });
  await description.fill("");
  await description.pressSequentially("Too short.");
  await expect(description).toHaveAccessibleDescription(wrong);
  await expect(description).toHaveAttribute("aria-invalid", "true");
  await expect(description).toBeFocused();
  expect(Number(await description.getAttribute("data-pause"))).toBeGreaterThan(1000);
  await page.keyboard.type(
    " She is a nurse in the night, and patches up whoever comes to her door.",
  );
  await expect(description).not.toHaveAttribute("aria-invalid", "true");
  await expect(description).not.toHaveAccessibleDescription(wrong);
  await expect(description).toBeFocused();

  const played = listOf(page, "Played by");
  await played.locator("summary").first().click();
  const actor = played.getByLabel("Actor").first();
  await actor.fill("Rosario Dawsen");
  await actor.press("Tab");
  await expect(actor).toHaveAccessibleDescription(/found “Rosario Dawsen”/);
  await expect(actor).not.toBeFocused();
  // A title is taken for its id, as it is when the form is sent.
  await actor.fill("Rosario Dawson");
  await expect(actor).not.toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("No problems.")).toBeVisible();

  // What is missing in a row is said once the row was left.
  const skills = listOf(page, "Skills");
  await skills.getByRole("button", { name: "Add another to Skills" }).click();
  const row = skills.locator("> ol > li").last();
  await row.getByLabel("Words").fill("Patience");
  await expect(page.getByText("1 problem, listed below the text.")).toBeVisible();
  await expect(row.locator(".field-error")).toHaveCount(0);
  await description.focus();
  await expect(row.getByRole("textbox", { name: "Sources" })).toHaveAccessibleDescription(
    /A fact needs at least one source\./,
  );
  await row.getByLabel("No source was found yet").check();
  await expect(row.locator(".field-error")).toHaveCount(0);

  // A button that is pressed at this moment stays under the pointer.
  await description.fill("Too short.");
  const check = page.getByRole("button", { name: "Check", exact: true });
  await check.scrollIntoViewIfNeeded();
  await check.hover();
  await page.mouse.down();
  await page.waitForTimeout(500);
  await page.mouse.up();
  await expect(page.getByRole("alert")).toContainText(wrong);
  // What the server has said stays until the field is changed.
  await expect(description).toHaveAccessibleDescription(wrong);
  expect(violations).toEqual([]);
});

test("a new quote and a new source are written by keyboard alone", async ({ browser }) => {
  const page = await editor(browser);
  await open(page, "/new/sources");
  await page.getByLabel("Title (required)").focus();
  await page.keyboard.type("An evening with the cast");
  await page.getByLabel("Publisher").focus();
  await page.keyboard.type("A paper");
  await page.getByLabel("Kind").focus();
  await page.keyboard.type("Press");
  // Enter in a field shows the problems, and publishes nothing.
  await page.getByLabel("Publisher").press("Enter");
  await expect(page.getByText("It will be at /sources/an-evening-with-the-cast")).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect(page.locator(".notice")).toContainText('<Cite source="an-evening-with-the-cast"/>');

  await open(page, "/new/quotes");
  for (const [label, words] of [
    ["Words", "Nobody sleeps in this neighborhood, least of all me."],
    [
      "Description",
      "Mike Colter says at an evening with the cast that nobody sleeps in Harlem, least of all he himself.",
    ],
    ["Speaker", "Mike Colter"],
    ["Role", "actor"],
    ["Subjects", "Luke Cage"],
    ["Source", "An evening with the cast"],
    ["Date", "2017-03"],
  ] as const) {
    await page.getByLabel(label, { exact: false }).first().focus();
    await page.keyboard.type(words);
  }
  await page.getByLabel("Status").selectOption("sourced");
  await publish(page);
  await expect(page).toHaveURL(/\/quotes\/colter-/);
  await expectShown(page, "Nobody sleeps in this neighborhood");
});

test("two write an article of the same name: the second loses nothing", async ({ browser }) => {
  const [first, second] = [await editor(browser), await editor(browser)];
  for (const page of [first, second]) {
    await open(page, "/new/places?title=The%20Night%20Clinic");
    await page
      .getByLabel("Description")
      .fill(
        "The Night Clinic is where everybody goes who cannot be seen in a hospital at this hour.",
      );
    await page.getByLabel("Type").fill("clinic");
  }
  await publish(first);
  await expect(first).toHaveURL(`${server.base}/places/the-night-clinic`);
  await textOf(second).fill("Words of the second.<Uncited/>");
  await publish(second);
  await expect(second.getByRole("alert")).toContainText(/already a name of|published places/);
  await expect(textOf(second)).toHaveValue(/Words of the second/);
  await second.getByLabel("Qualifier").fill("Brooklyn");
  await second.getByLabel("Name in the address").fill("the-night-clinic-in-brooklyn");
  await publish(second);
  await expect(second).toHaveURL(`${server.base}/places/the-night-clinic-in-brooklyn`);
});

test("somebody without an account tries out a new article, and signs in with all they typed", async ({
  browser,
}) => {
  const page = await newPage(browser, { viewport: PHONE });
  await page.goto("/search?q=Xyzzy%20Quuxlaundromat");
  await page.getByRole("link", { name: "Write it here" }).click();
  await page.getByRole("link", { name: "Place", exact: true }).click();
  // Beside it, folded away, is the title of an episode.
  const title = page.getByRole("textbox", { name: "Title (required)" });
  await expect(title).toHaveValue("Xyzzy Quuxlaundromat");
  await page.getByLabel("Type").fill("laundromat");
  await page.getByRole("button", { name: "Sign in to publish" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  await server.addAccount("washes@example.org", password);
  await signIn(page, "washes@example.org");
  await expect(title).toHaveValue("Xyzzy Quuxlaundromat");
  await expect(page.getByLabel("Type")).toHaveValue("laundromat");
  expect(clone.git("status", "--porcelain")).toBe("");
});

test("whatever is sent in place of a form is an error or ignored", async ({ browser }) => {
  const page = await newPage(browser);
  await open(page, "/edit/heroes/luke-cage");
  const status = await page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>("form.editor");
    const sent = new URLSearchParams();
    for (const [name, value] of new FormData(form ?? undefined)) sent.append(name, String(value));
    for (const name of ["f.__proto__", "r.__proto__", "f.constructor.x", "r.powers", "do"])
      sent.append(name, "__proto__\n1e9\nn99999\n-1");
    sent.set("head", `---\ntitle: &a [*a]\n${"x: [".repeat(2000)}\n---\n`);
    const answer = await fetch("/do/change-draft", { method: "POST", body: sent });
    for (let at = 0; at < 6100; at++) sent.append("a", "");
    const many = await fetch("/do/change-draft", { method: "POST", body: sent });
    return [answer.status, many.status];
  });
  expect(status).toEqual([200, 400]);
});

test("axe finds no barrier in the forms", async ({ browser }) => {
  const page = await editor(browser);
  for (const address of ["/edit/heroes/jessica-jones", "/new", "/new/characters", "/new/sources"])
    for (const colorScheme of ["light", "dark"] as const) {
      const viewport = colorScheme === "light" ? PHONE : DESKTOP;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.goto(address);
      await page.locator("form.editor details").evaluateAll((folds) => {
        for (const fold of folds) fold.toggleAttribute("open", true);
      });
      expect(await findBarriers(page), address).toEqual([]);
    }
});
