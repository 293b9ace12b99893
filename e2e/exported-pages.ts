import { readdirSync, readFileSync } from "node:fs";

/** A page of the static export as a search engine reads it. */
export type ExportedPage = {
  path: string;
  html: string;
  canonical: string | undefined;
  isIndexed: boolean;
};

const hrefs = (html: string) =>
  [...html.matchAll(/<a\s(?![^>]*rel="nofollow")[^>]*?href="([^"]*)"/g)].map(
    ([, href = ""]) => href,
  );

/** Every page of the static export, by its address. */
export function readExport(folder: string): Map<string, ExportedPage> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".html"))
      .map((name) => {
        const path = `/${name.replace(/(?:^index)?\.html$/, "")}`;
        const html = readFileSync(`${folder}/${name}`, "utf8");
        const robots = /<meta name="robots" content="([^"]*)"/.exec(html)?.[1] ?? "";
        const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
        return [path, { path, html, canonical, isIndexed: !/noindex/.test(robots) }];
      }),
  );
}

/** The pages reachable by links from home, each with the number of clicks. */
export function countClicks(pages: ReadonlyMap<string, ExportedPage>): Map<string, number> {
  const clicks = new Map([["/", 0]]);
  // A map goes on to what is added while it is read, so the nearest pages come first.
  for (const [path, count] of clicks)
    for (const href of hrefs(pages.get(path)?.html ?? "")) {
      const target = href.split(/[#?]/, 1)[0] ?? "";
      if (pages.has(target) && !clicks.has(target)) clicks.set(target, count + 1);
    }
  return clicks;
}
