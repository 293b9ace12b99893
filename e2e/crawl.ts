import { type APIRequestContext, expect } from "@playwright/test";
import { readExport } from "./exported-pages";

type Page = { status: number; html: string };
type Link = { from: string; path: string; hash: string };

/** Links to pages; “nofollow” marks links whose target changes each time. */
const hrefs = (html: string) =>
  [...html.matchAll(/<a\s(?![^>]*rel="nofollow")[^>]*?href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
const ids = (html: string) =>
  new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id));

/** Without a server, a page says that these are not there. */
const FOR_PEOPLE = /^\/account$/;

/** Every page reachable by links from home, and every link on them. */
async function crawl(request: APIRequestContext) {
  const pages = new Map<string, Page>();
  const waiting = ["/"];
  const links: Link[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const answer = await request.get(path, { maxRedirects: FOR_PEOPLE.test(path) ? 1 : 0 });
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

/** Shown for missing pages, at a second address or on other sites, and never linked. */
const SHOWN_ELSEWHERE =
  /^\/(?:404|search)$|^\/special\/(?:account|busy|error|history|search)$|^\/embed\//;

/** The addresses of all exported pages that should be linked. */
const listExported = () =>
  [...readExport(process.env.EXPORT_DIR ?? "out").keys()].filter(
    (path) => !SHOWN_ELSEWHERE.test(path),
  );

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

  const built = listExported();
  expect(built.length).toBeGreaterThan(150);
  expect(built.filter((path) => !pages.has(path))).toEqual([]);
}
