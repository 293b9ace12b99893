import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { analyse } from "scslre";
import ts from "typescript";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const FOLDERS = ["lib", "components", "app", "enhancements", "editor", "server", "scripts"];

/** Literals that take the square of a text's length, each with the reason why its texts are short. */
const SHORT: Readonly<Record<string, string>> = {
  "lib/content/summary.ts /(?:[,.;:—–-]+| \\[…\\])$/":
    "nine words of a quote, whose length has a limit",
  "lib/authoring/match-copies.ts /\\/+$/": "an address of a source, whose length has a limit",
  "lib/authoring/fixes/tags.ts /\\s*>$/": "a tag within 400 characters",
  "lib/page-store/live-redirects.ts /:(\\w+)\\(([^)]+)\\)/g": "a pattern of our own",
  "lib/mdx/explain-parser.ts /([\\w-]+)\\s*=\\s*$/": "a part of a line of a fixed length",
  "lib/mdx/find-wikitext.ts /^(`{3,}|~{3,})[^\\n]*\\n[\\s\\S]*?^\\1[^\\n]*$|(?<!`)(`+)(?!`)[^\\n]*?[^`\\n]\\2(?!`)/gm":
    "a file of 64 kB, read in a process with limits",
  "lib/git/editing.ts /(?:\\.git)?\\/*$/": "a variable of the environment",
  "lib/git/git-problem.ts /[.\\s]+$/": "a line that was cut",
  "lib/seo/shorten.ts /\\s+\\S*$/": "a text cut to the length of a line",
  "lib/seo/shorten.ts /[\\s,.;:–—-]+$/": "a text cut to the length of a line",
  "lib/seo/social/set-lines.ts /[\\s,;:–—-]+$/": "a title, whose length has a limit",
  'scripts/wiki/keep-answers.ts /(\\\\*)"/g': "a word that a contributor typed into a terminal",
  "scripts/wiki/quote.ts /\\s*\\[…\\]\\s*/": "a quote that a contributor typed into a terminal",
};

const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /(?<!\.test|\.d)\.(?:tsx?|mjs)$/.test(name)),
);

/** Every literal of a file, as it is written. */
function listLiterals(file: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const text = readFileSync(path.join(root, file), "utf8");
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind));
  return literals;
}

function isSuperlinear(literal: string): boolean {
  const end = literal.lastIndexOf("/");
  const [source, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  return analyse(new RegExp(source, flags)).reports.length > 0;
}

test("no regular expression takes the square of a long text", { timeout: 60_000 }, () => {
  const literals = files.flatMap((file) => listLiterals(file).map((one) => `${file} ${one}`));
  expect(literals.length).toBeGreaterThan(200);
  const found = literals.filter((one) => isSuperlinear(one.slice(one.indexOf(" ") + 1)));
  expect([...new Set(found)].filter((one) => !(one in SHORT))).toEqual([]);
  // What was made linear, or is gone, needs no reason any more.
  expect(Object.keys(SHORT).filter((one) => !literals.includes(one))).toEqual([]);
});

test("the expression that stopped the server is found", () => {
  expect(isSuperlinear(String.raw`/<?([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+>?/g`)).toBe(true);
  expect(isSuperlinear("/^(a+)+$/")).toBe(true);
});
