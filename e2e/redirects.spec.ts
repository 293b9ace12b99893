import { type APIRequestContext, expect, test } from "@playwright/test";
import { loadFiles, loadWiki } from "../lib/content/load";
import { listMovedAddresses } from "../lib/seo/moved-addresses";
import { startStaticHost } from "./static-host";

const ask = (request: APIRequestContext, address: string) =>
  request.get(address, { maxRedirects: 0 });

/** The redirect of an address, relative to the host. */
async function leadsTo(request: APIRequestContext, address: string): Promise<string> {
  const answer = await ask(request, address);
  const { location = "" } = answer.headers();
  const { pathname, search, hash } = new URL(location, "http://host");
  return `${answer.status()} ${pathname}${search}${hash}`;
}

const written = [
  ["/Heroes/Jessica-Jones", "/heroes/jessica-jones"],
  ["/HEROES/JESSICA-JONES/?seen=dd2", "/heroes/jessica-jones?seen=dd2"],
  ["/heroes/jessica-jones.html", "/heroes/jessica-jones"],
  ["/heroes/index.html", "/heroes"],
  ["/index.html", "/"],
  ["/index", "/"],
  ["/Index/?seen=dd2", "/?seen=dd2"],
  ["/Heroes/Jessica-Jones.md", "/heroes/jessica-jones.md"],
  ["/Quotes/By/Krysten-Ritter/", "/quotes/by/krysten-ritter"],
  ["/Search?q=Kilgrave", "/search?q=Kilgrave"],
  ["/heroes/daredevil", "/heroes/matt-murdock"],
  ["/Heroes/Daredevil/index.html", "/heroes/matt-murdock"],
  ["/heroes/daredevil?seen=dd2", "/heroes/matt-murdock?seen=dd2"],
  ["/heroes/the-devil-of-hells-kitchen", "/heroes/matt-murdock#in-the-comics"],
  ["/Showroom/Marco-Ramirez/", "/team/marco-ramirez"],
  ["/showroom/Doug-Petrie", "/team/douglas-petrie"],
  ["//heroes//jessica-jones", "/heroes/jessica-jones"],
] as const;

test("however an address is written, one redirect reaches the page", async ({
  request,
  baseURL,
}) => {
  for (const [address, target] of written) {
    expect(await leadsTo(request, baseURL + address), address).toBe(`308 ${target}`);
    expect((await ask(request, target)).status(), target).toBe(200);
  }
});

test("each old address and alias redirects to its article, with every header", async ({
  request,
}) => {
  const addresses = listMovedAddresses(await loadWiki(loadFiles("content")));
  expect(addresses.length).toBeGreaterThan(40);
  for (const { from, to } of addresses) {
    const answer = await ask(request, `/${from}`);
    expect([answer.status(), answer.headers().location], from).toEqual([308, to]);
    expect(answer.headers()["content-security-policy"], from).toContain("default-src 'none'");
  }
});

test("an unknown address stays a missing page, and files of the build keep their capitals", async ({
  request,
}) => {
  for (const address of ["/heroes/nobody", "/heroes/nobody.md", "/moved/heroes/nobody"]) {
    const answer = await ask(request, address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toContain("This station is closed");
  }
  const script = /\/enhance\/[^"]+\.js/.exec(await (await request.get("/")).text())?.[0] ?? "";
  expect(script).toMatch(/[A-Z]/);
  expect((await ask(request, script)).status()).toBe(200);
});

test("in the static export they redirect to the same pages", async ({ request }) => {
  const host = await startStaticHost(process.env.EXPORT_DIR ?? "out");
  for (const [address, target] of [
    ["/heroes/daredevil", "/heroes/matt-murdock"],
    ["/heroes/the-devil-of-hells-kitchen", "/heroes/matt-murdock#in-the-comics"],
    ["/organizations/nelson-murdock", "/organizations/nelson-and-murdock"],
    ["/heroes/jessica-jones.html", "/heroes/jessica-jones"],
    ["/heroes/jessica-jones/", "/heroes/jessica-jones"],
  ] as const)
    expect(await leadsTo(request, host.address + address), address).toMatch(
      new RegExp(`^30[18] ${target}$`),
    );
  host.stop();
});
