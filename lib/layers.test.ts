import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

type Import = { from: string; to: string };

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name));

const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Every import of one of our files, of types too, as paths from the top of the project. */
function listImports(file: string): Import[] {
  return ts.preProcessFile(textOf(file)).importedFiles.flatMap(({ fileName: target }) => {
    if (target.startsWith("@/")) return { from: file, to: target.slice(2) };
    if (!target.startsWith(".")) return [];
    return { from: file, to: path.posix.join(path.posix.dirname(file), target) };
  });
}

const sources = ["lib", "components", "app", "server"].flatMap(filesBelow);
const imports = sources.flatMap(listImports);

/** The rooms in the order in which they may be used: a room imports from itself and those before. */
const ROOMS = ["lib", "components", "app", "server"];
const LIB_ROOMS = [
  "state",
  "workers",
  "database",
  "settings",
  "time",
  "spoilers",
  "mdx",
  "kinds",
  "content",
  "graph-layout",
  "releases",
  "site",
  "request",
  "git",
  "backup",
  "search",
  "authoring",
  "guide",
  "views",
  "seo",
  "api",
  "page-store",
  "roles",
  "limits",
  "audit",
  "forms",
  "mail",
  "accounts",
  "people",
  "publishing",
  "drafts",
  "editing",
  "actions",
];

const against = (order: readonly string[], roomOf: (file: string) => string) =>
  imports
    .filter(({ from, to }) => {
      const [a, b] = [order.indexOf(roomOf(from)), order.indexOf(roomOf(to))];
      return a >= 0 && b >= 0 && b > a;
    })
    .map(({ from, to }) => `${from} imports ${to}`);

const libRoom = (file: string) =>
  file.startsWith("lib/") ? (file.split("/")[1] ?? "").replace(/\.tsx?$/, "") : "";

test("imports are found at all", () => {
  expect(imports.length).toBeGreaterThan(150);
});

test("imports run one way: lib ← components ← app ← server", () => {
  expect(against(ROOMS, (file) => file.split("/")[0] ?? "")).toEqual([]);
});

test(`inside lib too: ${LIB_ROOMS.join(" ← ")}`, () => {
  expect(against(LIB_ROOMS, libRoom)).toEqual([]);
  const rooms = new Set(sources.filter((file) => file.startsWith("lib/")).map(libRoom));
  expect([...rooms].filter((room) => !LIB_ROOMS.includes(room))).toEqual([
    "layers.test",
    "module-state.test",
    "regular-expressions.test",
  ]);
});

describe("what belongs in one place", () => {
  const code = sources.filter((file) => !file.endsWith(".test.ts"));
  const holding = (pattern: RegExp, files = code) =>
    files.filter((file) => pattern.test(textOf(file))).sort();

  test("next-mdx-remote is known to two files, for texts that were checked and for others (and its type to the vocabulary)", () => {
    expect(holding(/^import (?!type).*next-mdx-remote/m)).toEqual([
      "components/mdx/article-body.tsx",
      "lib/mdx/compile-text.ts",
    ]);
    expect(holding(/from "next-mdx-remote/)).toEqual([
      "components/mdx/article-body.tsx",
      "components/mdx/vocabulary.tsx",
      "lib/mdx/compile-text.ts",
    ]);
  });

  test("no file brings the MDX that parses JavaScript into what reads articles", () => {
    expect(holding(/from "(?:remark-mdx|micromark-extension-mdxjs|acorn)/)).toEqual([]);
  });

  test("bytes become text in one file", () => {
    expect(holding(/new TextDecoder/)).toEqual(["lib/content/decode-text.ts"]);
  });

  test("content is read from disk in one file, its parse results in another, and the static export in others", () => {
    expect(
      holding(
        /node:fs/,
        code.filter((file) => file.startsWith("lib/") && !file.endsWith("-fixture.ts")),
      ),
    ).toEqual([
      "lib/authoring/change-files.ts",
      "lib/authoring/copy-files.ts",
      "lib/authoring/preflight.ts",
      "lib/backup/backup.ts",
      "lib/backup/digest.ts",
      "lib/backup/dump-database.ts",
      "lib/backup/load-database.ts",
      "lib/backup/restore.ts",
      "lib/content/checked-content.ts",
      "lib/content/load.ts",
      "lib/content/parse-cache.ts",
      "lib/database/open-sqlite.ts",
      "lib/git/author-names.ts",
      "lib/guide/load-guide.ts",
      "lib/page-store/export-version.ts",
      "lib/page-store/exported-pages.ts",
      "lib/page-store/lock.ts",
      "lib/page-store/page-journal.ts",
      "lib/publishing/merge-texts.ts",
      "lib/publishing/publish.ts",
      "lib/publishing/working-tree.ts",
      "lib/settings/settings.ts",
    ]);
    expect(
      holding(
        /node:fs/,
        code.filter((file) => file.startsWith("components/")),
      ),
    ).toEqual([]);
  });

  test("lib knows no React, and one page holds a client component, for the context of @mdx-js/react", () => {
    expect(
      holding(
        /from "react/,
        code.filter((file) => file.startsWith("lib/")),
      ),
    ).toEqual([]);
    expect(holding(/^["']use client["']/m)).toEqual(["app/(editing)/insertable-guide.tsx"]);
  });
});

/** Packages without client components, as a page for readers may import them. */
const SERVER_PACKAGES = [
  "next", // types
  "next-mdx-remote/rsc",
  "next/font/local",
  "next/navigation",
  "react",
  "react/jsx-runtime",
];

test("a page for readers imports no package that may have client components", () => {
  const files = sources.filter(
    (file) =>
      /^(?:components|app\/\((?:reading|embed)\)|app\/[^/]+$)/.test(file) &&
      !file.includes(".test."),
  );
  const packages = files.flatMap((file) =>
    ts
      .preProcessFile(textOf(file))
      .importedFiles.filter(({ fileName }) => !/^(?:\.|@\/|node:)/.test(fileName))
      .map(({ fileName }) => ({ file, name: fileName })),
  );
  expect(packages.filter(({ name }) => !SERVER_PACKAGES.includes(name))).toEqual([]);
  expect([...new Set(packages.map(({ name }) => name))].sort()).toEqual(SERVER_PACKAGES);
});

/** Everything that a file imports, and what that imports. */
function closureOf(files: readonly string[]): Set<string> {
  const found = new Set(files);
  const resolve = (to: string) =>
    ["", ".ts", ".tsx", "/index.ts"].map((end) => to + end).find((file) => sources.includes(file));
  for (const file of found)
    for (const { to } of listImports(file)) {
      const target = resolve(to);
      if (target) found.add(target);
    }
  return found;
}

test("nothing that readers get knows who they are", () => {
  const isForReaders = (file: string) =>
    /^app\/(?:\((?:reading|embed|live)\)|api\/(?!auth\/)|[^/]+$)/.test(file) &&
    !file.includes(".test.");
  const reached = [...closureOf(sources.filter(isForReaders))];
  expect(reached.length).toBeGreaterThan(300);
  const OF_PEOPLE =
    /^(?:lib\/(?:database|backup|roles|limits|audit|forms|mail|accounts|people|drafts|actions)\/|components\/(?:forms|account|admin|people)\/|app\/\(account\)\/)/;
  expect(reached.filter((file) => OF_PEOPLE.test(file))).toEqual([]);
  // The nonce of live pages is in a header.
  const reading = reached.filter((file) => /next\/headers/.test(textOf(file)));
  expect(reading).toEqual(["app/(live)/layout.tsx"]);
});

test("every page with forms gets the cookie that forms are bound to", () => {
  const pages = filesBelow("app/(account)").filter((file) => file.endsWith("/page.tsx"));
  const rooms = [...new Set(pages.map((file) => file.split("/")[2]))];
  const proxy = textOf("proxy.ts");
  for (const room of rooms) expect(proxy).toContain(`"/${room}/:path*"`);
});

test("every live page takes its policy from the proxy", () => {
  const pages = filesBelow("app/(live)")
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.slice("app/(live)".length, -"/page.tsx".length));
  const proxy = textOf("proxy.ts");
  const listed = /LIVE_PAGES = (\[.*\]);/.exec(proxy)?.[1] ?? "";
  expect(JSON.parse(listed)).toEqual(pages.sort());
  const matched = /matcher: \[[^;]*/.exec(proxy)?.[0] ?? "";
  for (const page of pages) expect(matched).toContain(`"${page.replace(/\[(\w+)\]/g, ":$1")}"`);
});
