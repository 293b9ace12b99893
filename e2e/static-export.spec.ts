import { readdirSync, readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test as base, expect, type Page } from "@playwright/test";
import { hostRules } from "../lib/page-store/host-rules";
import { liveRedirects } from "../lib/page-store/live-redirects";
import { live } from "../lib/site";
import { expectEverythingLinked } from "./crawl";
import { readToTheSource } from "./journey";
import { listenForScripts, listenForViolations } from "./listen";
import { pages } from "./pages";
import { readRules, startStaticHost } from "./static-host";

const folder = process.env.EXPORT_DIR ?? "out";

/** Every address of these tests is in the static export, not on the server. */
const test = base.extend<object, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures off the pattern.
    async ({}, use) => {
      const { address, stop } = await startStaticHost(folder);
      await use(address);
      stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ host }, use) => use(host),
});

test("the static export works from home to a source, plainly and within its policy", async ({
  page,
}) => {
  const violations = await listenForViolations(page);
  const scripts = listenForScripts(page);
  await readToTheSource(page);
  expect([...scripts].filter((path) => !path.startsWith("/enhance/"))).toEqual([]);
  expect(scripts.size).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});

test("in the static export too, links alone reach every page", async ({ request }) => {
  test.setTimeout(180_000);
  await expectEverythingLinked(request);
});

const pictures = ["/images/mountain-gate.svg", "/social/site.png", "/icon.svg"];

test("every page of the static export has the server's policy, once", async ({ request, host }) => {
  const server = String(test.info().project.use.baseURL);
  const policies = async (address: string) =>
    (await request.get(address))
      .headersArray()
      .filter(({ name }) => /^content-sec/i.test(name))
      .map(({ value }) => value);
  const others = ["/previews/heroes/jessica-jones.json", "/speculation-rules", ...pictures];
  for (const address of [...pages, ...others])
    expect(await policies(host + address), address).toEqual(await policies(server + address));
});

test("the host gets the types and cache lifetimes of files that it cannot know", async ({
  request,
}) => {
  const rules = await request.get("/speculation-rules");
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  const style = /\/_next\/static\/[^"]+\.css/.exec(await (await request.get("/")).text())?.[0];
  expect((await request.get(String(style))).headers()["cache-control"]).toContain("immutable");
});

test("a missing page is 404, and the showroom redirects to the team", async ({ page }) => {
  expect((await page.goto("/nowhere"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This station is closed");
  await page.goto("/showroom/marco-ramirez");
  await expect(page).toHaveURL("/team/marco-ramirez");
});

async function askForDay(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Jump to a date").fill("2017-02-03");
  await page.getByRole("button", { name: "Go" }).click();
}

test("without a server, the timeline's form and days without a page redirect to all days", async ({
  page,
}) => {
  await askForDay(page, "/timeline");
  await expect(page).toHaveURL("/timeline?date=2017-02-03");
  await page.goto("/timeline/2017-02-03");
  await expect(page).toHaveURL("/timeline");
  await page.goto("/timeline/2017-01-12");
  await expect(page).toHaveURL("/timeline/2017-01-12");
});

test("with a server, they redirect to it, and the policy allows that", async ({ page }) => {
  const violations = await listenForViolations(page);
  const origin = String(test.info().project.use.baseURL);
  // As a build with ORIGIN_URL writes them.
  const headers = hostRules(readRules(folder).headers, origin);
  const redirects = liveRedirects(live, ["/timeline/2017-01-12"], origin);
  const host = await startStaticHost(folder, { headers, redirects });
  await askForDay(page, `${host.address}/timeline`);
  await expect(page).toHaveURL(`${origin}/timeline/2017-01-14`);
  await page.goto(`${host.address}/timeline/2017-03-01`);
  await expect(page).toHaveURL(`${origin}/timeline/2017-01-14`);
  host.stop();
  expect(violations).toEqual([]);
});

test("each packed file unpacks to the plain one beside it", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const packed = files.filter((name) => /\.(br|gz)$/.test(name));
  expect(packed.length).toBeGreaterThan(300);
  for (const name of packed) {
    const unpack = name.endsWith(".br") ? brotliDecompressSync : gunzipSync;
    const plain = readFileSync(`${folder}/${name.replace(/\.(br|gz)$/, "")}`);
    expect(unpack(readFileSync(`${folder}/${name}`)).equals(plain), name).toBe(true);
  }
});
