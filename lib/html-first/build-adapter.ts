import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { NextAdapter } from "next";
import { Tinypool } from "tinypool";
import { readEditTemplate } from "../git/editing";
import { live, moved } from "../site";
import { listClientComponents } from "./client-components";
import { hostRules } from "./host-rules";
import { listStandIns, liveRedirects, nginxLive } from "./live-redirects";
import { readOriginUrl } from "./origin-url";
import type plainFile from "./plain-file";
import { NotPlainError } from "./plain-html";
import { listMoved, withSlashes } from "./rewritten";
import {
  type HeaderRule,
  headersFile,
  listAssets,
  listFolder,
  listPrerendered,
  nginxHeaders,
  nginxRedirects,
  nginxTypes,
  type Redirect,
  redirectsFile,
  writeStaticExport,
} from "./static-export";

type Build = Parameters<NonNullable<NextAdapter["onBuildComplete"]>>[0];

/** Next's stock error documents, by file name; they have inline styles and scripts. */
const STOCK_ERRORS = ["500.html", "_global-error.html"];

/** Read when the build starts, so that a mistake in it fails at once. */
const origin = readOriginUrl(process.env.ORIGIN_URL);
readEditTemplate(process.env);

/** The page of this wiki that replaces them. */
const OUR_ERROR = "special/error.html";

/**
 * The last step of a build: removes the framework from every marked prerendered document. All
 * documents in the server's folder are processed, since not every one is among the build's outputs
 * (the 404 page is not).
 * @throws NotPlainError naming the page, which fails the build
 */
const adapter: NextAdapter = {
  name: "html-first",
  async onBuildComplete(build) {
    const { distDir } = build;
    const server = path.join(distDir, "server");
    for (const file of await listFiles(
      path.join(server, "app/(reading)"),
      "_client-reference-manifest.js",
    ))
      failOnClientComponents(await readFile(file, "utf8"), path.relative(server, file));
    const originals = path.join(distDir, "originals");
    await rm(originals, { recursive: true, force: true });
    const files = await listFiles(server, ".html");
    if (process.env.KEEP_ORIGINALS) await keepOriginals(files, server, originals);
    const sizes = await makePlain(files, server);
    await replaceStockErrors(files);
    await writeExport(build);
    const sum = (key: "before" | "after") => sizes.reduce((total, size) => total + size[key], 0);
    console.log(
      `\nHTML first: ${sizes.length} documents, ${kilobytes(sum("before"))} → ${kilobytes(sum("after"))}`,
    );
  },
};

export default adapter;

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`;

/** Writes the static export `out/`: all pages for readers as files, for any static host. */
async function writeExport({ outputs, projectDir, distDir, config }: Build): Promise<void> {
  const folder = path.resolve(projectDir, process.env.EXPORT_DIR ?? "out");
  const prerenders = outputs.prerenders.map(({ pathname, routeType, fallback }) => ({
    ...fallback,
    pathname,
    routeType,
  }));
  const movedToArticles = listMoved(prerenders);
  // The proxy reads it, to redirect every spelling of an old address in one step.
  await writeFile(path.join(distDir, "moved.json"), JSON.stringify(movedToArticles));
  const standIns = listStandIns(live, origin).flatMap(({ from, standIn }) =>
    prerenders
      .filter(({ pathname }) => pathname === standIn)
      .map((prerender) => ({ ...prerender, pathname: from })),
  );
  await writeStaticExport(folder, [
    ...listPrerendered([...prerenders, ...standIns]),
    ...listAssets(outputs.staticFiles),
    ...(await listFolder(path.join(projectDir, "public"))),
    { place: "404.html", from: path.join(distDir, "server/pages/404.html") },
  ]);
  await writeHostFiles(
    folder,
    (await config.headers?.()) ?? [],
    prerenders.map(({ pathname }) => pathname),
    withSlashes([...moved, ...movedToArticles]),
  );
}

/** Writes the headers and redirects in the format of each host. */
async function writeHostFiles(
  folder: string,
  rules: readonly HeaderRule[],
  pages: readonly string[],
  redirects: readonly Redirect[],
): Promise<void> {
  const exported = hostRules(rules, origin);
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  // GitHub Pages would leave out folders that start with an underscore, such as _next.
  await write(".nojekyll", "");
  await write("_headers", headersFile(exported));
  await write("_redirects", redirectsFile([...redirects, ...liveRedirects(live, pages, origin)]));
  const types = nginxTypes(exported);
  const nginx = [nginxHeaders(exported), types, nginxRedirects(redirects), nginxLive(live, origin)];
  await write("_nginx.conf", nginx.join(""));
  // For nginx before the server, which answers live addresses itself.
  await write("_nginx-headers.conf", nginxHeaders(rules) + types);
}

type Sizes = Awaited<ReturnType<typeof plainFile>>;

/** Parsing and printing HTML is CPU-bound: it runs on every core. */
async function makePlain(files: readonly string[], server: string): Promise<Sizes[]> {
  const pool = new Tinypool({
    filename: new URL("plain-file.ts", import.meta.url).href,
    // tsx, which reads TypeScript, does so in processes and not in threads.
    runtime: "child_process",
    execArgv: ["--import", "tsx"],
    maxThreads: Math.min(availableParallelism(), files.length),
  });
  try {
    const run = (file: string) => pool.run({ file, page: path.relative(server, file) });
    return await Promise.all(files.map(run));
  } finally {
    await pool.destroy();
  }
}

async function keepOriginals(files: readonly string[], from: string, to: string): Promise<void> {
  for (const file of files) {
    const target = path.join(to, path.relative(from, file));
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file, target);
  }
}

async function replaceStockErrors(files: readonly string[]): Promise<void> {
  const ours = files.find((file) => file.endsWith(OUR_ERROR));
  if (!ours) throw new Error(`The build has no ${OUR_ERROR} to show when the server fails.`);
  const html = await readFile(ours, "utf8");
  const stock = files.filter((file) => STOCK_ERRORS.includes(path.basename(file)));
  await Promise.all(stock.map((file) => writeFile(file, html)));
}

function failOnClientComponents(manifest: string, route: string): void {
  const found = listClientComponents(manifest);
  if (found.length > 0)
    throw new NotPlainError(
      `${path.dirname(route)} reaches client components, which plain HTML cannot run: ${found.join(", ")}. Write an enhancement, or move the page to app/(live).`,
    );
}

async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}
