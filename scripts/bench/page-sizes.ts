import { createElement, type FunctionComponent } from "react";
import { prerender } from "react-dom/static";
import { listParamsByFile, routeOf } from "@/app/stored-routes";
import { replaceWiki } from "@/lib/content/get-wiki";
import { loadFiles, parseFiles } from "@/lib/content/load";
import type { Wiki } from "@/lib/content/wiki";
import { packPage } from "@/lib/page-store/stored-page";
import { growWiki } from "./grow-wiki";

type Row = [what: string, measured: string, aim?: string];

const MANY = 10_000;
/** Bytes of a page, packed with Brotli. */
const MOST = 60_000;
/** Of a route with more addresses than that some are measured, from all of them. */
const SAMPLE = 40;
/** Pictures grow with nothing; a preview is a part of the page. */
const LEFT_OUT = /^\(reading\)\/(?:social|images|previews)\//;

type Params = Record<string, string | string[]>;
type Size = { address: string; bytes: number };

/**
 * How large the pages and files of each route become: the largest of the wiki as it is and of one of 10,000 articles,
 * whose names, descriptions and quotes have other words. They are rendered without head, header and footer, which take
 * another 3 kB and do not grow.
 */
export async function benchPages(root: string): Promise<Row[]> {
  const parsed = parseFiles(loadFiles(`${root}content`));
  const [few, many] = [growWiki(parsed), growWiki(parsed, MANY)];
  const counts = [few, many].map(({ articles }) => articles.size);
  const before = await sizesByRoute(few);
  const after = await sizesByRoute(many);
  const rows = [...after].map(([route, sizes]): Row => {
    const [was, is] = [largest(before.get(route) ?? []), largest(sizes)];
    const missed = is && is.bytes > MOST ? "**missed**" : "";
    return [route, `${kilobytes(was)}, ${kilobytes(is)} (${is?.address})`, missed];
  });
  return [
    [
      `**the largest page at ${counts.join(" and at ")} articles, packed**`,
      "",
      `at most ${MOST / 1000} kB`,
    ],
    ...rows,
  ];
}

const largest = (sizes: readonly Size[]): Size | undefined =>
  sizes.toSorted((a, b) => b.bytes - a.bytes)[0];

const kilobytes = (size: Size | undefined) =>
  size ? `${(size.bytes / 1000).toFixed(1)} kB` : "none";

/** The sizes of the pages of each route, and of each kind of article. */
async function sizesByRoute(wiki: Wiki): Promise<Map<string, Size[]>> {
  replaceWiki(wiki);
  const sizes = new Map<string, Size[]>();
  for (const [file, all] of listParamsByFile(wiki)) {
    if (LEFT_OUT.test(file)) continue;
    const byRoute = new Map<string, Params[]>();
    for (const params of all) {
      const route = routeOf(file).replace("[kind]", String(params.kind));
      const known = byRoute.get(route) ?? [];
      known.push(params);
      byRoute.set(route, known);
    }
    for (const [route, list] of byRoute)
      for (const params of spread(list)) {
        const known = sizes.get(route) ?? [];
        known.push({ address: addressOf(file, params), bytes: await packedSize(file, params) });
        sizes.set(route, known);
      }
  }
  return sizes;
}

const addressOf = (file: string, params: Params) =>
  routeOf(file)
    .split("/")
    .flatMap((part) => (part.startsWith("[") ? (params[part.replace(/[[\].]/g, "")] ?? []) : part))
    .join("/") || "/";

function spread<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / SAMPLE);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function packedSize(file: string, params: Params): Promise<number> {
  const headers = { "content-type": "text/html" };
  const body = Buffer.from(await renderRoute(file, params));
  const { packed } = await packPage({ status: 200, headers, body });
  return packed?.br.length ?? body.length;
}

/** What a file below app/ answers. */
async function renderRoute(file: string, params: Params): Promise<string> {
  const module = await import(`@/app/${file}`);
  const props = { params: Promise.resolve(params) };
  if (module.GET) return (await module.GET(new Request("http://localhost/"), props)).text();
  const page = createElement(module.default as FunctionComponent<object>, props);
  const { prelude } = await prerender(page);
  return new Response(prelude).text();
}
