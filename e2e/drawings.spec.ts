import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, type CDPSession, expect, type Page } from "@playwright/test";
import { parseXml } from "@rgrove/parse-xml";
import { decodeText } from "../lib/content/decode-text";
import { longestLine } from "../lib/content/svg/check-work";
import { HEAVIEST_ACCEPTED, HOSTILE_DRAWINGS } from "../lib/content/svg/hostile-drawings";
import { parseSvg } from "../lib/content/svg/parse-svg";
import { IMAGE_POLICY } from "../security-headers.mjs";
import { listenForViolations } from "./listen";

type Host = {
  /** Serves a file as a drawing, with a policy or none, and returns its address. */
  serve(file: Uint8Array | string, policy?: string): string;
  /**
   * What a drawing requested, other than drawings, however late. A browser also reports requests that its policy
   * blocks.
   */
  askedFrom(address: string): string[];
};

/** A server of drawings and nothing else, so that a policy is theirs alone. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads fixtures off the pattern.
  host: async ({}, use) => {
    const answers = new Map<string, { file: Uint8Array | string; policy: string | undefined }>();
    const asked: { url: string; from: string | undefined }[] = [];
    const server = createServer(({ url = "", headers: { referer: from } }, response) => {
      const answer = answers.get(url);
      if (!answer) {
        if (url !== "/favicon.ico") asked.push({ url, from });
        return response.writeHead(404).end();
      }
      if (answer.policy) response.setHeader("content-security-policy", answer.policy);
      response.writeHead(200, { "content-type": "image/svg+xml" }).end(answer.file);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await use({
      serve(file, policy) {
        const name = `/${answers.size}.svg`;
        answers.set(name, { file, policy });
        return `http://127.0.0.1:${port}${name}`;
      },
      askedFrom: (address) =>
        asked.filter(({ from }) => from === undefined || from === address).map(({ url }) => url),
    });
    server.closeAllConnections();
    server.close();
  },
});

const printed = (file: Uint8Array) => {
  const { text } = decodeText(file);
  return text === undefined ? undefined : parseSvg("content/images/a.svg", text).drawing?.content;
};

/**
 * What a drawing does when it is opened, viewed and clicked: programs that run, and all its requests. Each is
 * opened in its own window, so that one that navigates away does not affect the others. Windows that a page opens
 * share its process, which saves most of the time.
 */
async function watch(page: Page, host: Host) {
  const fired = new Map<Page, string[]>();
  const context = page.context();
  await context.exposeBinding("TRAP", (source) => void fired.get(source.page)?.push("TRAP"));
  context.on("dialog", (dialog) => {
    const window = dialog.page();
    if (window) fired.get(window)?.push("dialog");
    return dialog.dismiss();
  });
  context.on("page", (window) => fired.set(window, []));
  await page.goto(host.serve('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  return async (address: string, wait: "a moment" | "until it does something") => {
    const [window] = await Promise.all([
      page.waitForEvent("popup"),
      page.evaluate((one) => void open(one), address),
    ]);
    await window.waitForLoadState("load");
    await window.mouse.click(5, 5);
    await window.mouse.click(640, 450);
    const seen = () => [...(fired.get(window) ?? []), ...host.askedFrom(address)];
    if (wait === "a moment") await window.waitForTimeout(60);
    else await expect.poll(() => seen().length, address).toBeGreaterThan(0);
    await window.close();
    return seen();
  };
}

/**
 * Those that Chromium falls for, whatever its version. Only another browser, or an HTML parser, falls for the
 * rest.
 */
const HARMFUL_HERE = [
  "a script in a title",
  "a script in a description",
  "a script in a title of HTML",
  "a body of XHTML",
  "an image of XHTML",
  "a frame of XHTML",
  "a refresh",
  "a refresh in a title",
  "a body of XHTML in a title",
  "a style sheet of XHTML",
  "a foreign object",
  "a script with a prefix",
  "a root with a prefix",
  "a namespace begun within",
  "a script",
  "a script from elsewhere",
  "a handler of the root",
  "a handler of an animation",
  "a link",
  "an image",
  "a style",
  "a default attribute",
  "a script in UTF-16 with its mark",
];

test("drawings that would run or load something do so here, and as the wiki serves them they do nothing", async ({
  page,
  host,
}) => {
  test.setTimeout(180_000);
  const open = await watch(page, host);
  const files = new Map(HOSTILE_DRAWINGS);
  // The traps must work, or the tests could never fail.
  for (const kind of HARMFUL_HERE)
    await open(host.serve(files.get(kind) ?? ""), "until it does something");
  for (const [kind, file] of files) {
    const content = printed(file);
    if (content !== undefined)
      expect(await open(host.serve(content), "a moment"), kind).toEqual([]);
  }
});

test("the policy of pictures alone would stop them all", async ({ page, host }) => {
  test.setTimeout(180_000);
  const open = await watch(page, host);
  for (const [kind, file] of HOSTILE_DRAWINGS)
    expect(await open(host.serve(file, IMAGE_POLICY), "a moment"), kind).toEqual([]);
});

/** CPU seconds of all processes of a browser: waiting for other programs does not count. */
async function computed(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

test("the heaviest drawings that pass are painted and printed in a time that a reader waits", async ({
  browser,
  page,
  host,
}) => {
  test.setTimeout(180_000);
  const session = await browser.newBrowserCDPSession();
  for (const [kind, text] of HEAVIEST_ACCEPTED) {
    const content = printed(new TextEncoder().encode(text));
    expect(content, kind).toBeDefined();
    const address = host.serve(content ?? "");
    const before = await computed(session);
    await page.goto(address);
    await page.screenshot();
    await page.pdf();
    // A second or less for each; six masks of six took more than 25.
    expect((await computed(session)) - before, kind).toBeLessThan(20);
  }
});

test("no line is longer than its dashes are counted by", async ({ page, host }) => {
  await page.goto(host.serve('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'));
  const pick = (values: readonly string[], index: number) => values[index % values.length] ?? "";
  const numbers = ["0", "9", "-90", "500", "-7000", "99999", ".5"];
  const commands = [
    "L%%",
    "l%%",
    "H%",
    "h%",
    "V%",
    "v%",
    "C%%%%%%",
    "c%%%%%%",
    "Q%%%%",
    "q%%%%",
    "Z",
    "z",
    "M%%",
    "m%%",
  ];
  // The same ones each time.
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 0x7fff_ffff;
    return seed;
  };
  const paths = Array.from({ length: 400 }, () =>
    `M%%${Array.from({ length: 2 + (random() % 30) }, () => pick(commands, random())).join("")}`.replaceAll(
      "%",
      () => ` ${pick(numbers, random())}`,
    ),
  );
  const lengths = await page.evaluate(
    (all) =>
      all.map((d) => {
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", d);
        return path.getTotalLength();
      }),
    paths,
  );
  for (const [index, d] of paths.entries()) {
    const { root } = parseXml(`<path d="${d}"/>`);
    expect(root && longestLine(root), d).toBeGreaterThanOrEqual(lengths[index] ?? Infinity);
  }
  expect(Math.max(...lengths)).toBeGreaterThan(100_000);
});

/** Beside other work Chromium sometimes cannot capture a page that it has just opened. */
async function capture(page: Page): Promise<Buffer> {
  const captured: Buffer[] = [];
  await expect(async () => {
    captured.push(await page.screenshot());
  }).toPass();
  return captured[0] ?? Buffer.alloc(0);
}

const drawings = readdirSync("content/images").filter((name) => name.endsWith(".svg"));

test("every drawing of the wiki is served as the same picture that its file is, under its own policy", async ({
  page,
  host,
  request,
}) => {
  test.setTimeout(120_000);
  expect(drawings.length).toBeGreaterThan(5);
  const violations = await listenForViolations(page);
  for (const name of drawings) {
    const answer = await request.get(`/images/${name}`);
    expect(answer.headers()["content-security-policy"], name).toBe(IMAGE_POLICY);
    expect(answer.headers()["x-content-type-options"], name).toBe("nosniff");
    await page.goto(host.serve(readFileSync(`content/images/${name}`)));
    const wanted = await capture(page);
    await page.goto(`/images/${name}`);
    expect(wanted.equals(await capture(page)), name).toBe(true);
  }
  expect(violations).toEqual([]);
  // Chromium shows pixels in a page of its own, whose styles the policy keeps out as well.
  for (const address of ["/icon.svg", "/social/site.png"]) {
    const answer = await request.get(address);
    expect(answer.headers()["content-security-policy"], address).toBe(IMAGE_POLICY);
  }
});
