import { readdirSync, readFileSync } from "node:fs";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

export const folder = process.env.EXPORT_DIR ?? "out";

/** Shown for missing pages, at a second address, or in other sites' frames. */
const STAND_IN = /^(?:404|search)\.html$|^embed\//;

/** A page of the static export as search engines read it. */
export type BuiltPage = {
  path: string;
  title: string;
  /** By name or property. */
  meta: Map<string, string>;
  canonical: string | undefined;
  graph: Record<string, unknown> | undefined;
  /** What a reader sees before any spoiler is opened, with the attributes that are read. */
  shown: string;
};

/** Every page of the static export at its own address. */
export const listBuiltPages = (): BuiltPage[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && !STAND_IN.test(name))
    .map((name) => readPage(`/${name.replace(/(?:^index)?\.html$/, "")}`, `${folder}/${name}`));

const READ = ["alt", "content", "datetime", "title"];

function readPage(path: string, file: string): BuiltPage {
  const page: BuiltPage = {
    path,
    title: "",
    meta: new Map(),
    canonical: undefined,
    graph: undefined,
    shown: "",
  };
  const shown: string[] = [];
  const walk = (node: Tree.Node): void => {
    if (node.nodeName === "#text") shown.push((node as Tree.TextNode).value);
    if (!("childNodes" in node)) return;
    const attributes = "attrs" in node ? node.attrs : [];
    const get = (name: string) => attributes.find((one) => one.name === name)?.value;
    const text = () =>
      node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
    if (node.nodeName === "meta")
      page.meta.set(get("name") ?? get("property") ?? "", get("content") ?? "");
    if (node.nodeName === "title" && !page.title) page.title = text();
    if (node.nodeName === "link" && get("rel") === "canonical") page.canonical = get("href");
    if (node.nodeName === "script") {
      if (get("type") === "application/ld+json") page.graph = JSON.parse(text());
      return;
    }
    for (const { name, value } of attributes) if (READ.includes(name)) shown.push(` ${value} `);
    const isSpoiler = get("data-reveals") !== undefined;
    for (const child of node.childNodes)
      if (!isSpoiler || child.nodeName === "summary") walk(child);
  };
  walk(parse(readFileSync(file, "utf8")));
  return { ...page, shown: shown.join("").replace(/\s+/g, " ") };
}
