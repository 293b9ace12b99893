import { endpoints } from "@/lib/api/endpoints";
import { readQuery } from "@/lib/api/read-query";
import { loadFiles, parseFiles } from "@/lib/content/load";
import { growWiki } from "./grow-wiki";

type Row = [what: string, measured: string, aim?: string];

const MANY = 10_000;
const ROUNDS = 60;

/** The search has its own benchmark. */
const REQUESTS: readonly [path: string, query: string, parts?: Record<string, string>][] = [
  ["/articles", "limit=20"],
  ["/articles", "limit=100"],
  ["/articles/{kind}/{slug}", "", { kind: "heroes", slug: "jessica-jones" }],
  ["/quotes", "limit=100"],
  ["/quotes", "speaker=cast/krysten-ritter"],
  ["/releases", "limit=100"],
  ["/sources", "limit=100"],
];

/** How long API responses take in a wiki of 10,000 articles, without the network. */
export async function benchApi(): Promise<Row[]> {
  const wiki = growWiki(parseFiles(loadFiles()), MANY);
  const rows: Row[] = [];
  for (const [path, search, parts = {}] of REQUESTS) {
    const endpoint = endpoints.find((one) => one.path === path);
    if (!endpoint) continue;
    const query = readQuery(endpoint.query, new URLSearchParams(search));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const from = performance.now();
      JSON.stringify(await endpoint.answer({ wiki, query, path: parts }));
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => `${(times[Math.floor(ROUNDS * share)] ?? 0).toFixed(1)} ms`;
    const address = [path, search].filter(Boolean).join("?");
    rows.push([
      `API, ${address}, among ${MANY} articles, median / 95th percentile`,
      `${at(0.5)} / ${at(0.95)}`,
    ]);
  }
  return rows;
}
