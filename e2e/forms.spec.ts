import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { ACTIONS } from "../lib/actions/actions";
import { connect } from "../lib/database/open-database";
import { TABLES, type TableName } from "../lib/database/tables";
import { MAX_FORM } from "../lib/forms/fields";
import { startServer } from "../scripts/server.mjs";
import { SECURITY_HEADERS } from "../security-headers.mjs";
import { type RawAnswer, sendRaw } from "./raw-request";

type Wiki = Awaited<ReturnType<typeof startServer>> & { file: string };

const test = base.extend<object, { wiki: Wiki }>({
  wiki: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures off the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "wiki-forms-"));
      // As behind a proxy, so that each test can be another reader.
      const server = await startServer({ DATA_DIR: folder, TRUST_PROXY: "1" });
      await use({ ...server, file: path.join(folder, "wiki.db") });
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

const actions = [...ACTIONS.values()];
const forms = actions.filter(({ authority }) => authority !== "link");

type Sending = { method?: string; headers?: Record<string, string>; body?: string };

/** Sends bytes, as a browser cannot. */
function send({ address }: Wiki, target: string, sending: Sending = {}): Promise<RawAnswer> {
  const { method = "POST", body = "note=What+was+typed" } = sending;
  const headers = {
    Host: new URL(address).host,
    Connection: "close",
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(Buffer.byteLength(body)),
    "X-Forwarded-For": `10.1.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
    ...sending.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return sendRaw(
    address,
    `${[`${method} ${target} HTTP/1.1`, ...lines].join("\r\n")}\r\n\r\n${body}`,
  );
}

/** How many rows there are of everything but what forms may always leave: what was typed, and the secret of the tokens. */
async function countRows(file: string): Promise<Record<string, number>> {
  const { database, close } = await connect({ dialect: "sqlite", file });
  const counts: Record<string, number> = {};
  const names = (Object.keys(TABLES) as TableName[]).filter(
    (name) => name !== "keptForm" && name !== "setting",
  );
  for (const name of names)
    counts[name] = (await database.selectFrom(name).selectAll().execute()).length;
  await close();
  return counts;
}

const missingHeaders = ({ headers }: RawAnswer) =>
  SECURITY_HEADERS.filter(({ key, value }) => headers.get(key.toLowerCase()) !== value).map(
    ({ key }) => key,
  );

test("every write is refused without a token, from elsewhere, and in any other form", async ({
  wiki,
}) => {
  expect(forms.length).toBeGreaterThan(20);
  const before = await countRows(wiki.file);
  const own = { Origin: wiki.address };
  const cases: [string, Sending, number][] = [
    ["without a token", { headers: own }, 303],
    ["without a token, from a browser", { headers: { "Sec-Fetch-Site": "same-origin" } }, 303],
    [
      "with a wrong token",
      {
        headers: { ...own, Cookie: `form=${"a".repeat(43)}` },
        body: `form_token=${"A".repeat(86)}`,
      },
      303,
    ],
    [
      "with a made-up session",
      { headers: { ...own, Cookie: `form=${"a".repeat(43)}; session=a.b` } },
      303,
    ],
    ["without any origin", {}, 403],
    ["from another site", { headers: { Origin: "https://evil.example" } }, 403],
    ["from nowhere", { headers: { Origin: "null" } }, 403],
    ["from another port", { headers: { Origin: "http://127.0.0.1:1" } }, 403],
    ["by a link on another site", { headers: { ...own, "Sec-Fetch-Site": "cross-site" } }, 403],
    ["from a subdomain", { headers: { ...own, "Sec-Fetch-Site": "same-site" } }, 403],
    ["as JSON", { headers: { ...own, "Content-Type": "application/json" }, body: "{}" }, 415],
    ["with GET", { method: "GET", headers: own, body: "" }, 405],
    ["with PUT", { method: "PUT", headers: own }, 405],
  ];
  for (const { name, maxBytes = MAX_FORM } of forms) {
    const tooLarge = { headers: own, body: "x".repeat(maxBytes + 1) };
    // A picture that is too large is cut off while it is sent: images.spec.ts.
    const sizes = maxBytes > 1_000_000 ? [] : [["too large", tooLarge, 413] as const];
    for (const [what, sending, status] of [...cases, ...sizes]) {
      const answer = await send(wiki, `/do/${name}`, sending);
      expect([answer.status, missingHeaders(answer)], `${name} ${what}`).toEqual([status, []]);
      expect(answer.headers.get("cache-control"), `${name} ${what}`).toContain("no-store");
      if (status === 303)
        expect(answer.headers.get("location"), name).toMatch(/[?&](?:form|next)=/);
    }
  }
  expect(await countRows(wiki.file)).toEqual(before);
});

test("a form on another site cannot write, in a browser", async ({ page, wiki }) => {
  const [name] = forms.map((action) => action.name);
  const other = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<form method="post" action="${wiki.address}/do/${name}"><button>Win</button></form>`,
    );
  });
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const { port } = other.address() as AddressInfo;
  // Another origin of the same site, and another site.
  for (const host of ["127.0.0.1", "localhost"]) {
    await page.goto(`http://${host}:${port}/`);
    const [response] = await Promise.all([
      page.waitForResponse((one) => one.url().includes("/do/")),
      page.getByRole("button").click(),
    ]);
    expect(response.status(), host).toBe(403);
  }
  other.close();
});

test("pages of people are private, plain HTML, with a cookie for their forms alone", async ({
  wiki,
}) => {
  const answer = await send(wiki, "/account/sign-in", { method: "GET", body: "" });
  expect([answer.status, missingHeaders(answer)]).toEqual([200, []]);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  expect(answer.headers.get("content-encoding")).toBeUndefined();
  expect(answer.headers.get("set-cookie")).toMatch(
    /^form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(answer.body).not.toContain("__next_f");
  expect(answer.body.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(2);
  const behindProxy = await send(wiki, "/account/sign-in", {
    method: "GET",
    body: "",
    headers: { Host: "wiki.example.org", "X-Forwarded-Proto": "https" },
  });
  expect(behindProxy.headers.get("set-cookie")).toMatch(
    /^__Host-form=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test("of the pages of people only the editor is compressed, and not where its address has a query", async ({
  request,
}) => {
  const encodingOf = async (address: string) =>
    (await request.get(address, { headers: { "accept-encoding": "gzip, br" } })).headers()[
      "content-encoding"
    ];
  expect(await encodingOf("/edit/heroes/luke-cage")).toBe("br");
  expect(await encodingOf("/new/heroes")).toBe("br");
  expect(await encodingOf("/preview")).toBe("br");
  expect(await encodingOf("/edit/heroes/luke-cage?view=source")).toBeUndefined();
  expect(await encodingOf("/account/sign-in")).toBeUndefined();
  expect(await encodingOf("/account/sign-in?next=%2Fquotes")).toBeUndefined();
});

test("pages for readers get no cookie, and are the same whatever cookies are sent", async ({
  wiki,
}) => {
  for (const target of [
    "/",
    "/heroes/jessica-jones",
    "/search?q=x",
    "/special/error",
    "/api/v1/quotes",
    "/nothing",
  ]) {
    const ask = async (headers = {}) => {
      const response = await fetch(wiki.address + target, { headers });
      expect(response.headers.getSetCookie(), target).toEqual([]);
      // A live page has a new nonce each time.
      const policy = response.headers.get("content-security-policy") ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "no nonce";
      return (await response.text()).replaceAll(nonce, "");
    };
    expect(await ask({ cookie: "form=x; session=y; __Host-session=z" }), target).toBe(await ask());
  }
});

test("a form in a browser comes back with what was typed and what is wrong with it", async ({
  page,
  wiki,
}) => {
  await page.goto(`${wiki.address}/account/sign-in`);
  await page.getByLabel("Email address").fill("nobody@example.org");
  await page.getByLabel("Password", { exact: true }).fill("wrong");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("There is a problem");
  await expect(page.getByLabel("Email address")).toHaveValue("nobody@example.org");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  // Another browser that gets the address sees nothing of it.
  const other = await page.context().browser()?.newContext();
  const stranger = await other?.newPage();
  await stranger?.goto(page.url());
  await expect(stranger?.getByLabel("Email address") ?? page.locator("x")).toHaveValue("");
  await other?.close();
});

test("the header leads to the account without script, on a phone too", async ({
  browser,
  wiki,
}) => {
  for (const width of [320, 1280]) {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(`${wiki.address}/heroes/jessica-jones`);
    if (width < 768) await page.locator("header summary").click();
    await page
      .locator("header")
      .getByRole("link", { name: "Account" })
      .locator("visible=true")
      .click();
    await expect(page).toHaveURL(/\/account/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await context.close();
  }
});
