import { readFileSync } from "node:fs";
import { type APIRequestContext, expect } from "@playwright/test";

type Page = { status: number; html: string };
type Link = { from: string; path: string; hash: string };

/** Links to pages; “nofollow” marks links whose target changes each time. */
const hrefs = (html: string) =>
  [...html.matchAll(/<a\s(?![^>]*rel="nofollow")[^>]*?href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
const ids = (html: string) =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id));

/** Every page reachable by links from home, and every link on them. */
async function crawl(request: APIRequestContext) {
  const pages = new Map<string, Page>();
  const waiting = ["/"];
  const links: Link[] = [];
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
  return { pages, links };
}

const SHOWN_ELSEWHERE = /^\/special\/(?:busy|error|history|search)$|^\/embed\//;

/** The addresses of all built pages that should be linked. */
function listBuilt(): string[] {
  const { routes }: { routes: Record<string, { dataRoute: string | null }> } = JSON.parse(
    readFileSync(".next/prerender-manifest.json", "utf8"),
  );
  // Routes without flight data are not pages; others are shown for missing pages or on other sites, never linked.
  return Object.keys(routes).filter(
    (path) => routes[path]?.dataRoute && !path.startsWith("/_") && !SHOWN_ELSEWHERE.test(path),
  );
}

/** By links alone, every page is reached, every link arrives and every place on a page exists. */
export async function expectEverythingLinked(request: APIRequestContext): Promise<void> {
  const { pages, links } = await crawl(request);
  const broken = [...pages]
    .filter(([, { status }]) => status !== 200)
    .map(([path, { status }]) => `${path}: ${status}`);
  expect(broken).toEqual([]);

  const idsByPath = new Map([...pages].map(([path, { html }]) => [path, ids(html)]));
  const lost = links.filter(({ path, hash }) => hash && !idsByPath.get(path)?.has(hash));
  expect(lost).toEqual([]);

  const built = listBuilt();
  expect(built.length).toBeGreaterThan(150);
  expect(built.filter((path) => !pages.has(path))).toEqual([]);
}
