import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { readExport } from "./exported-pages";
import { listenForViolations } from "./listen";
import { pages } from "./pages";

const folder = process.env.EXPORT_DIR ?? "out";

const everywhere =
  "default-src 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const policy = `${everywhere}; script-src 'self'; style-src 'self'; trusted-types 'none'`;

test("every built page is plain HTML: no inline script, style or data", async ({ request }) => {
  const built = [...readExport(folder)]
    .map(([path]) => path)
    .filter((path) => path !== "/404" && path !== "/search");
  expect(built.length).toBeGreaterThan(300);
  for (const path of built) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain("data-html-first");
    expect(html.match(/<script(?![^>]*(?:data-enhance|ld\+json))/g), path).toBeNull();
    expect(html.match(/<style|\sstyle=|\son\w+=|__next_f|<!--/g), path).toBeNull();
  }
});

test("every kind of response has exactly the expected policy and no sign of the server", async ({
  request,
}) => {
  const addresses = [
    ...pages,
    "/timeline/2017-02-03",
    "/timeline/2017-02-30",
    "/about/",
    "/heroes/%ff",
    "/showroom",
    "/previews/heroes/jessica-jones.json",
    "/speculation-rules",
    "/search-index.json",
    "/opensearch.xml",
    "/api/search?q=jessica",
    "/api/search",
  ];
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 });
    const sent = answer
      .headersArray()
      .filter(({ name }) => /^content-security-policy$/i.test(name));
    expect(
      sent.map(({ value }) => value),
      address,
    ).toEqual([policy]);
    expect(answer.headers()["x-content-type-options"], address).toBe("nosniff");
    expect(answer.headers()["referrer-policy"], address).toBe("strict-origin-when-cross-origin");
    expect(answer.headers()["permissions-policy"], address).toContain("camera=()");
    expect(answer.headers()["x-powered-by"], address).toBeUndefined();
  }
});

test("a live page has a policy with a nonce of its own, and runs within it", async ({
  page,
  request,
}) => {
  const nonces: string[] = [];
  for (const [address, status] of [
    ["/search", 200],
    ["/search?q=jessica", 200],
    ["/search?q=%00&q=b", 200],
    ["/timeline/as-of", 200],
    ["/timeline/as-of?date=never", 200],
    ["/timeline/as-of?date=2017-02-03", 307],
  ] as const) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(status);
    const sent = answer
      .headersArray()
      .filter(({ name }) => /^content-security-policy$/i.test(name))
      .map(({ value }) => value);
    const nonce = /'nonce-([\w+/=]{24})'/.exec(sent[0] ?? "")?.[1] ?? "none";
    expect(sent, address).toEqual([
      `${everywhere}; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self' 'nonce-${nonce}'; trusted-types nextjs`,
    ]);
    nonces.push(nonce);
  }
  expect(new Set(nonces).size).toBe(6);
  const violations = await listenForViolations(page);
  await page.goto("/timeline/as-of?date=never", { waitUntil: "networkidle" });
  await expect(page.getByRole("group", { name: "Colors" })).toBeVisible();
  expect(violations).toEqual([]);
});

test("a request of the framework's own navigation never makes the server render a page anew", async ({
  request,
}) => {
  for (const headers of [{ RSC: "1" }, undefined]) {
    const page = await request.get("/heroes/luke-cage", { headers });
    expect(page.headers()["content-type"]).toContain("text/html");
    expect(await page.text()).toContain("data-html-first");
  }
});

test("the page for errors is ours, and plain", () => {
  const html = readFileSync(`${folder}/special/error.html`, "utf8");
  expect(html).toContain("Something went wrong");
  expect(html.match(/<script(?![^>]*(?:data-enhance|ld\+json))|<style|\sstyle=/g)).toBeNull();
});

const originals = `${process.env.DIST_DIR ?? ".next"}/originals`;

test.describe("what a reader sees", () => {
  test.use({ javaScriptEnabled: false });

  /** Every element and text that can be seen, in order, as `tag attributes` and words. */
  const seen = (page: Page) =>
    page.evaluate(() => {
      const parts: string[] = [];
      const walk = (node: Node) => {
        if (node.nodeType === Node.TEXT_NODE) {
          const before = parts.at(-1);
          if (before?.startsWith("“")) parts[parts.length - 1] = before + node.textContent;
          else parts.push(`“${node.textContent}`);
        }
        if (!(node instanceof Element) || node.matches("script, div[hidden]:empty")) return;
        // The bar's mark on the section comes in the same step: lib/page-store/current-section.ts.
        const attributes = [...node.attributes].filter(
          ({ name }) => name !== "aria-current" || !node.closest("header"),
        );
        parts.push(
          `${node.tagName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")}`,
        );
        for (const child of node.childNodes) walk(child);
      };
      walk(document.body);
      return [document.title, ...parts.filter((part) => part !== "“")];
    });

  test("is the same before and after the framework is removed", async ({ page }) => {
    expect(
      existsSync(originals),
      "KEEP_ORIGINALS=1 npm run build keeps them, as npm test does",
    ).toBe(true);
    const files = readdirSync(originals, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".html"),
    );
    const sample = files.filter((name) =>
      /\/(index|about|timeline|quotes|jessica-jones|the-defenders|2017-01-12|loeb-no-belt-buckles|wanted|404)\.html$/.test(
        name,
      ),
    );
    expect(sample.length).toBeGreaterThan(9);
    for (const name of sample) {
      await page.setContent(readFileSync(`${originals}/${name}`, "utf8"), { waitUntil: "commit" });
      const before = await seen(page);
      await page.setContent(readFileSync(`${folder}/${name}`, "utf8"), { waitUntil: "commit" });
      expect(await seen(page), name).toEqual(before);
      expect(before.length).toBeGreaterThan(20);
    }
  });
});
