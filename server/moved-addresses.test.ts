import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { heroText, smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";
import { PageStore } from "@/lib/page-store/page-store";
import { createHandler } from "./handle-request";
import { StoredSite } from "./stored-site";

/** Addresses of aliases as a browser sees them: over HTTP, whose headers are ASCII only. */

const { wiki, diagnostics } = wikiOf({
  ...smallWiki,
  "content/heroes/luke-cage.mdx": heroText(
    "Luke Cage",
    "aliases: [Łukasz Øberg, Đorđe Groß, Ægir’s Son, { name: Power Man, section: Café Łódź }]\n",
    "Words.<Uncited/>\n\n## Café Łódź\n\nWords.<Uncited/>",
  ),
});
replaceWiki(wiki);

const unused = () => Promise.reject(new Error("A redirect needs no page."));
const handle = createHandler(unused, new StoredSite(new PageStore({ render: unused, maximum: 0 })));
const server = createServer(handle);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => void server.close());

const leadsTo = async (address: string) => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/${address}`, { redirect: "manual" });
  return `${answer.status} ${answer.headers.get("location")}`;
};

test.each([
  ["heroes/lukasz-oberg", "/heroes/luke-cage"],
  ["heroes/dorde-gross", "/heroes/luke-cage"],
  ["heroes/aegirs-son", "/heroes/luke-cage"],
  ["heroes/power-man", "/heroes/luke-cage#caf%C3%A9-%C5%82%C3%B3d%C5%BA"],
])("%s redirects to %s", async (from, to) => {
  expect(diagnostics).toEqual([]);
  expect(await leadsTo(from)).toBe(`308 ${to}`);
});
