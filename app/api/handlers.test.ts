import { beforeAll, describe, expect, test } from "vitest";
import * as completion from "@/app/api/complete/route";
import * as dialog from "@/app/api/search/route";
import * as unknown from "@/app/api/v1/[...path]/route";
import * as article from "@/app/api/v1/articles/[kind]/[slug]/route";
import * as articles from "@/app/api/v1/articles/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import * as quotes from "@/app/api/v1/quotes/route";
import * as releases from "@/app/api/v1/releases/route";
import * as search from "@/app/api/v1/search/route";
import * as sources from "@/app/api/v1/sources/route";
import type { Problem } from "@/lib/api/problem";
import { smallWiki, wikiOf } from "@/lib/content/example";
import { replaceWiki } from "@/lib/content/get-wiki";

beforeAll(() => replaceWiki(wikiOf(smallWiki).wiki));

type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";
type Route = Record<Method, (request: Request, context: Context) => Promise<Response>>;
type Context = { params: Promise<object> };
type RequestOptions = { method?: Method; path?: object; headers?: Record<string, string> };

/** Calls a handler as Next does. */
function callRoute(
  route: Route,
  query = "",
  { method = "GET", path = {}, headers = {} }: RequestOptions = {},
) {
  const request = new Request(`http://wiki/api${query}`, { method, headers });
  return route[method](request, { params: Promise.resolve(path) });
}

async function problemOf(answer: Promise<Response>): Promise<Problem> {
  const response = await answer;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  return problem;
}

const jessica = { kind: "heroes", slug: "jessica-jones" };

const routes: [name: string, route: Route, good: string, path: object][] = [
  ["articles", articles, "?kind=heroes", {}],
  ["an article", article, "", jessica],
  ["quotes", quotes, "?status=verified", {}],
  ["releases", releases, "?as_of=2017-01-12", {}],
  ["search", search, "?q=kilgrave", {}],
  ["sources", sources, "?limit=100", {}],
  ["the OpenAPI document", openapi, "", {}],
  ["the search dialog", dialog, "?q=kilgrave", {}],
  ["completion", completion, "?for=source&q=report", {}],
  ["the source of an address", completion, "?address=https://example.com/", {}],
];

describe.each(routes)("%s", (_, route, good, path) => {
  test("is JSON for every origin, with a lifetime and a strong ETag", async () => {
    const answer = await callRoute(route, good, { path });
    expect(answer.status).toBe(200);
    const { headers } = answer;
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    expect(headers.get("link")).toContain('rel="license"');
    expect(headers.get("etag")).toMatch(/^"[\w-]{22}"$/);
    expect(Object.keys((await answer.json()) as object)).not.toEqual([]);
  });

  test("is not sent again to a caller that has it, and is sent to a caller that has another version", async () => {
    const etag = (await callRoute(route, good, { path })).headers.get("etag") ?? "";
    for (const known of [etag, `"other", W/${etag}`, "*"]) {
      const again = await callRoute(route, good, { path, headers: { "if-none-match": known } });
      expect(again.status, known).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(etag);
    }
    const other = await callRoute(route, good, { path, headers: { "if-none-match": '"other"' } });
    expect(other.status).toBe(200);
  });

  test("HEAD has the same headers and no body, OPTIONS says what is allowed", async () => {
    const [get, head] = [
      await callRoute(route, good, { path }),
      await callRoute(route, good, { path, method: "HEAD" }),
    ];
    expect(await head.text()).toBe("");
    expect([...head.headers]).toEqual([...get.headers]);
    const options = await callRoute(route, good, { path, method: "OPTIONS" });
    expect(options.status).toBe(204);
    expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(options.headers.get("access-control-allow-headers")).toContain("If-None-Match");
  });

  test("is read-only", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const answer = await callRoute(route, good, { path, method });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect((await problemOf(Promise.resolve(answer))).type).toMatch(/api#read-only$/);
    }
  });
});

test("a problem names every parameter that is wrong, and the fix", async () => {
  const problem = await problemOf(
    callRoute(articles, "?limit=0&kind=villains&page=2&seen=dd2&seen=jj1"),
  );
  expect(problem.status).toBe(400);
  expect(problem.type).toMatch(/\/api#bad-parameter$/);
  expect(problem.errors).toEqual([
    {
      parameter: "page",
      detail: "There is no such parameter here.",
      fix: "Leave it out, or write one of kind, seen, limit, cursor.",
    },
    {
      parameter: "seen",
      detail: "It is in the address more than once.",
      fix: "Write it once.",
    },
    {
      parameter: "kind",
      detail:
        "Expected one of heroes, characters, team, cast, series, places, organizations, production, quotes.",
      fix: "Write kind=heroes.",
    },
    {
      parameter: "limit",
      detail: "Expected a whole number.",
      fix: "Write a number from 1 to 100.",
    },
  ]);
});

const rejected: [route: Route, query: string, parameter: string][] = [
  [articles, "?limit=101", "limit"],
  [articles, "?limit=1e1", "limit"],
  [articles, "?limit=", "limit"],
  [articles, "?kind[]=heroes", "kind[]"],
  [articles, "?seen=xx", "seen"],
  [articles, "?seen=nobody1", "seen"],
  [articles, "?cursor=abc", "cursor"],
  [articles, "?cursor=%00", "cursor"],
  [articles, `?cursor=${Buffer.from('["a","b",1e308]').toString("base64url")}`, "cursor"],
  [articles, "?__proto__=1", "__proto__"],
  [articles, "?constructor=1", "constructor"],
  [quotes, "?speaker=nobody", "speaker"],
  [quotes, "?speaker=heroes/jessica-jones", "speaker"],
  [quotes, "?speaker=cast/constructor", "speaker"],
  [quotes, "?subject=__proto__", "subject"],
  [quotes, "?series=heroes/jessica-jones", "series"],
  [quotes, "?source=nothing", "source"],
  [quotes, "?status=true", "status"],
  [releases, "?as_of=2017-02-29", "as_of"],
  [releases, "?as_of=2017", "as_of"],
  [releases, "?as_of=%F0%9F%95%B7", "as_of"],
  [search, "", "q"],
  [search, "?q=", "q"],
  [search, "?q=%20", "q"],
  [search, "?q=%00", "q"],
  [search, `?q=${"a".repeat(10_000)}`, "q"],
  [search, "?q=a&q=b", "q"],
  [sources, "?kind=press", "kind"],
  [openapi, "?format=yaml", "format"],
  [dialog, "?q=%01", "q"],
];

test.each(rejected)(
  "%# an invalid parameter is rejected by name: %s",
  async (route, query, name) => {
    const problem = await problemOf(callRoute(route, query));
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ parameter }) => parameter)).toContain(name);
    for (const { fix } of problem.errors ?? []) expect(fix).not.toBe("");
  },
);

test.each([
  ["heroes", "nobody"],
  ["heroes", "constructor"],
  ["__proto__", "toString"],
  ["heroes", "../series/daredevil"],
  ["heroes", "\0"],
  ["heroes", "a".repeat(5000)],
  ["heroes", "ｊｅｓｓｉｃａ-ｊｏｎｅｓ"],
])("there is no article %s/%s", async (kind, slug) => {
  const problem = await problemOf(callRoute(article, "", { path: { kind, slug } }));
  expect(problem.status).toBe(404);
  expect(problem.type).toMatch(/\/api#not-found$/);
});

test("an unknown address of the API is a problem too", async () => {
  const problem = await problemOf(callRoute(unknown, "", { path: { path: ["nothing", "here"] } }));
  expect(problem.status).toBe(404);
});
