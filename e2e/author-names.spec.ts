import { appendFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { authorOf } from "../lib/accounts/author";
import { commitAuthor } from "../lib/git/author-address";
import { type AccountsServer, newNetwork, startAccounts } from "./accounts-server";
import { type ContentClone, cloneContent } from "./content-clone";
import { password, signIn } from "./sign-in";

let clone: ContentClone;
let server: AccountsServer;

test.beforeAll(async () => {
  clone = cloneContent();
  server = await startAccounts({ CONTENT_DIR: clone.content });
});
test.afterAll(async () => {
  await server.stop();
  clone.remove();
});

test("pages name the author of a commit as they are called now, until they delete their account", async ({
  browser,
}) => {
  test.slow();
  const userId = await server.addAccount("misty@example.org", password);
  const author = commitAuthor(await authorOf(server.database, userId));
  appendFileSync(path.join(clone.content, "heroes/luke-cage.mdx"), "\n");
  clone.git("commit", "-aqm", "Add a line", `--author=${author.name} <${author.address}>`);

  const page = await browser.newPage({
    baseURL: server.base,
    extraHTTPHeaders: { "x-forwarded-for": newNetwork() },
  });
  const edited = page.getByText(/^Last edited on/);
  const expectEverywhere = async (name: string) => {
    for (const address of ["/heroes/luke-cage", "/special/changes", "/history/heroes/luke-cage"])
      await expect(async () => {
        await page.goto(address);
        await expect(page.getByText(name).first()).toBeVisible({ timeout: 500 });
      }, `${address} names ${name}`).toPass({ timeout: 30_000 });
  };
  await expectEverywhere(author.name);

  await page.goto("/account/sign-in");
  await signIn(page, "misty@example.org");
  await page.goto("/account/profile");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Mercedes Knight");
  await page.getByRole("button", { name: /save/i }).click();
  await expectEverywhere("Mercedes Knight");
  await page.goto("/heroes/luke-cage");
  await edited.getByRole("link", { name: "Mercedes Knight" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mercedes Knight");
  await expect(page.getByText("Add a line")).toBeVisible();

  await page.goto("/account/delete");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: /delete/i }).click();
  await expectEverywhere("Former contributor");
  await page.goto("/heroes/luke-cage");
  await expect(page.getByText("Mercedes Knight")).toBeHidden();
});
