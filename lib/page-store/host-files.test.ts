import { expect, test } from "vitest";
import { indexingRules } from "../../indexing-rules.mjs";
import { IMAGE_POLICY, IMAGE_RULES, SECURITY_HEADERS } from "../../security-headers.mjs";
import { live } from "../site";
import {
  headersFile,
  nginxHeaders,
  nginxRedirects,
  nginxTypes,
  redirectsFile,
  withSlashes,
} from "./host-files";
import { hostRules } from "./host-rules";
import { liveRedirects, nginxLive, standInsOf } from "./live-redirects";
import { readOriginUrl } from "./origin-url";

const rules = [
  { source: "/:path*", headers: [{ key: "X-A", value: "b 'c'" }] },
  { source: "/enhance/:file", headers: [{ key: "Cache-Control", value: "public" }] },
];
const redirects = [
  { from: "/showroom", to: "/team", status: 308 },
  { from: "/showroom/*", to: "/team/:splat", status: 308 },
];

test("headers and redirects are written for static hosts, in statuses that all of them support", () => {
  expect(headersFile(rules)).toBe("/*\n  X-A: b 'c'\n\n/enhance/*\n  Cache-Control: public\n");
  expect(redirectsFile(redirects)).toBe("/showroom /team 301\n/showroom/* /team/:splat 301\n");
});

const framable = [
  ...rules,
  { source: "/embed/quotes/:slug", headers: [{ key: "X-A", value: "d" }] },
];

test("a header that differs for an address replaces the general one and is sent once", () => {
  expect(headersFile(framable)).toContain("/embed/quotes/*\n  ! X-A\n  X-A: d\n");
  expect(nginxHeaders(framable)).toBe(
    `set $x_a "b 'c'";\nif ($uri ~ "^/embed/quotes/") { set $x_a "d"; }\nadd_header X-A $x_a always;\n`,
  );
});

test("a picture has its own policy, for every host: it loads nothing, runs nothing and links nowhere", () => {
  const everywhere = { source: "/:path*", headers: SECURITY_HEADERS };
  const pictures = hostRules([everywhere, ...IMAGE_RULES], "https://wiki.example.org");
  expect(IMAGE_POLICY).toMatch(/^default-src 'none';.*; sandbox$/);
  for (const pattern of ["/images/*", "/social/*", "/icon.svg"])
    expect(headersFile(pictures)).toContain(
      `${pattern}\n  ! Content-Security-Policy\n  Content-Security-Policy: ${IMAGE_POLICY}\n`,
    );
  for (const pattern of ["^/images/", "^/social/", String.raw`^/icon\.svg$`])
    expect(nginxHeaders(pictures)).toContain(
      `if ($uri ~ "${pattern}") { set $content_security_policy "${IMAGE_POLICY}"; }\n`,
    );
});

test("a rule for other hosts than the public one is only for nginx, since other formats cannot match hosts", () => {
  const elsewhere = indexingRules({ SITE_URL: "https://wiki.example.org" });
  expect(headersFile(elsewhere).trim()).toBe("");
  expect(nginxHeaders(hostRules(elsewhere))).toBe(`set $elsewhere0 "";
if ($host !~ "^wiki\\.example\\.org$") { set $elsewhere0 "noindex"; }
add_header X-Robots-Tag $elsewhere0 always;
`);
});

test("without a public address, and in a preview of it, everything is left out of search engines", () => {
  for (const preview of [{}, { SITE_URL: "https://wiki.example.org", SITE_PREVIEW: "1" }])
    expect(headersFile(indexingRules(preview))).toBe("/*\n  X-Robots-Tag: noindex\n");
});

test("and for nginx", () => {
  expect(nginxHeaders(rules)).toBe(`add_header X-A "b 'c'" always;\n`);
  expect(nginxRedirects(redirects)).toBe(
    String.raw`location = /showroom { return 308 "/team$is_args$args"; }
location ~ ^/showroom/([\w/.-]*)$ { return 308 "/team/$1$is_args$args"; }
`,
  );
});

const origin = "https://wiki.example.org";
const pages = ["/timeline", "/timeline/2017-01-12", "/about"];

test("nginx gets the types that no file extension implies", () => {
  const typed = (source: string) => ({ source, headers: [{ key: "Content-Type", value: "a/b" }] });
  expect(nginxTypes([...rules, typed("/a.json"), typed("/*.md")])).toBe(
    String.raw`location = /a.json { types { } default_type "a/b"; }
location ~ ^/.*\.md$ { types { } default_type "a/b"; }
`,
  );
});

test("a fixed address redirects with a trailing slash, too", () => {
  expect(withSlashes(redirects).map(({ from }) => from)).toEqual([
    "/showroom",
    "/showroom/",
    "/showroom/*",
  ]);
});

test("live addresses redirect to the origin, and pages beside them stay", () => {
  expect(redirectsFile([...redirects, ...liveRedirects(live, pages, origin)])).toBe(
    `/showroom /team 301
/search ${origin}/search 302
/account ${origin}/account 302
/new ${origin}/new 302
/random ${origin}/random 302
/timeline/as-of ${origin}/timeline/as-of 302
/timeline/2017-01-12 /timeline/2017-01-12 200
/api/oembed ${origin}/api/oembed 302
/showroom/* /team/:splat 301
/history/:kind/:slug ${origin}/history/:kind/:slug 302
/people/:handle ${origin}/people/:handle 302
/edit/:kind/:slug ${origin}/edit/:kind/:slug 302
/new/:kind ${origin}/new/:kind 302
/timeline/:date ${origin}/timeline/:date 302
/api/v1/:list ${origin}/api/v1/:list 302
/api/v1/articles/:kind/:slug ${origin}/api/v1/articles/:kind/:slug 302
`,
  );
  expect(nginxLive(live, origin)).toBe(
    String.raw`location ~ "^/search$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/history/[a-z]+/[a-z0-9-]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/account$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/people/[a-z0-9-]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/edit/[a-z]+/[a-z0-9-]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/new$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/new/[a-z]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/random$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/timeline/as-of$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/timeline/\d{4}-\d{2}-\d{2}$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/api/oembed$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/api/v1/[a-z.]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
location ~ "^/api/v1/articles/[a-z]+/[a-z0-9-]+$" { if (!-f $request_filename.html) { return 307 https://wiki.example.org$request_uri; } try_files $uri.html =404; }
`,
  );
});

test("without an origin they redirect to a page with links", () => {
  const found = liveRedirects(live, pages).filter(({ status }) => status === 307);
  expect(found.map(({ from, to }) => [from, to])).toEqual([
    ["/history/:kind/:slug", "/special/history"],
    ["/account", "/special/account"],
    ["/people/:handle", "/special/account"],
    ["/edit/:kind/:slug", "/special/account"],
    ["/new", "/special/account"],
    ["/new/:kind", "/special/account"],
    ["/random", "/special/all"],
    ["/timeline/as-of", "/timeline"],
    ["/timeline/:date", "/timeline"],
  ]);
  expect(nginxLive(live).match(/return [^;]+/g)).toEqual([
    "return 307 /special/history",
    ...Array(5).fill("return 307 /special/account"),
    "return 307 /special/all",
    ...Array(2).fill("return 307 /timeline"),
  ]);
});

test("without an origin the static export shows its own page in place of the search", () => {
  expect(standInsOf("/special/search", live)).toEqual(["/search"]);
  expect(standInsOf("/special/search", live, origin)).toEqual([]);
  expect(standInsOf("/about", live)).toEqual([]);
});

test("the policy of the static export lets forms reach the origin, and is otherwise the server's", () => {
  const policy = {
    key: "Content-Security-Policy",
    value: "a 'self'; form-action 'self'; b 'self'",
  };
  const all = [
    { source: "/:path*", headers: [policy, { key: "X-A", value: "form-action 'self'" }] },
  ];
  expect(hostRules(all)[0]).toEqual(all[0]);
  expect(headersFile(hostRules(all, origin).slice(0, 1))).toBe(
    `/*\n  Content-Security-Policy: a 'self'; form-action 'self' ${origin}; b 'self'\n  X-A: form-action 'self'\n`,
  );
});

test("an origin is an address without a path, and anything else is rejected with the fix", () => {
  expect(readOriginUrl(undefined)).toBeUndefined();
  expect(readOriginUrl("")).toBeUndefined();
  expect(readOriginUrl("https://Wiki.example.org/")).toBe(origin);
  expect(readOriginUrl("http://127.0.0.1:3000")).toBe("http://127.0.0.1:3000");
  for (const wrong of [
    "wiki.example.org",
    `${origin}/wiki`,
    "ftp://a.org",
    "https://a.org;",
    "http://a:99999",
  ])
    expect(() => readOriginUrl(wrong)).toThrow(
      `ORIGIN_URL must be the server’s address with http or https and without a path; found “${wrong}”. Write it as in`,
    );
});
