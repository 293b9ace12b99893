import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

type Page = { status: number; html: string };

const hrefs = (html: string) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
const ids = (html: string) =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id));

test("by links alone, every page is reached, every link arrives and every place on a page exists", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const pages = new Map<string, Page>();
  const waiting = ["/"];
  const links: { from: string; path: string; hash: string }[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const answer = await request.get(path, { maxRedirects: 0 });
    const html = await answer.text();
    pages.set(path, { status: answer.status(), html });
    for (const href of hrefs(html).filter((one) => /^[/#]/.test(one))) {
      const [target = "", hash = ""] = href.split("#");
      links.push({ from: path, path: target || path, hash: decodeURIComponent(hash) });
      waiting.push(target || path);
    }
  }

  const broken = [...pages]
    .filter(([, { status }]) => status !== 200)
    .map(([path, { status }]) => `${path}: ${status}`);
  expect(broken).toEqual([]);

  const idsByPath = new Map([...pages].map(([path, { html }]) => [path, ids(html)]));
  const lost = links.filter(({ path, hash }) => hash && !idsByPath.get(path)?.has(hash));
  expect(lost).toEqual([]);

  const { routes }: { routes: Record<string, { dataRoute: string | null }> } = JSON.parse(
    readFileSync(".next/prerender-manifest.json", "utf8"),
  );
  // Routes without flight data are no pages; the error page is shown, never linked.
  const built = Object.keys(routes).filter(
    (path) => routes[path]?.dataRoute && !path.startsWith("/_"),
  );
  expect(built.length).toBeGreaterThan(150);
  const orphans = built.filter((path) => !pages.has(path) && path !== "/special/error");
  expect(orphans).toEqual([]);
});
