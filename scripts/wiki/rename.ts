import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { ChangeError, changeFiles } from "@/lib/authoring/change-files";
import { findMentions, type MentionLine } from "@/lib/authoring/mentions-outside-content";
import { planRename, type RenameError, type RenamePlan } from "@/lib/authoring/rename";
import { pathAfter, unifiedDiff } from "@/lib/authoring/unified-diff";
import { decodeText } from "@/lib/content/decode-text";
import { formatDiagnostics } from "@/lib/content/diagnostic";
import { contentFolder, loadFiles } from "@/lib/content/load";
import { terminalWidth } from "@/lib/content/wrap-text";
import { plural } from "@/lib/kinds/plural";

type Options = {
  slug?: string;
  keepAlias?: boolean;
  dryRun?: boolean;
  json?: boolean;
  content?: string;
};

const EXAMPLES = `
Examples:
  npm run wiki -- rename heroes/danny-rand "Daniel Rand"
  npm run wiki -- rename heroes/danny-rand "Daniel Rand" --keep-alias --dry-run
  npm run wiki -- rename quotes/weaver-delicious --slug weaver-delicious-villain

Fields, links, citations, spoilers and addresses in all content are updated, and the old address
redirects to the new one (moved_from). Nothing is written unless the whole wiki is valid with the new name.
Exit code: 0 renamed, 1 not possible, 2 invalid command.`;

/** `rename <id> [title]`: renames an article, a source or an image, and updates everything that mentions it. */
export function addRename(program: Command): void {
  program
    .command("rename")
    .argument("<id>", "what to rename: heroes/…, quotes/…, sources/…, images/…")
    .argument("[title]", "its new title; the file name is derived from it")
    .option("--slug <slug>", "the new file name, if it should differ from the title")
    .option("--keep-alias", "keep the old title as an alias, so that links can still use it")
    .option("--dry-run", "show what would change, and write nothing")
    .option("--json", "print what was done as JSON")
    .option("--content <folder>", "the content folder")
    .description("Rename an article, and update everything that mentions it.")
    .addHelpText("after", EXAMPLES)
    .action(rename);
}

function rename(id: string, title: string | undefined, options: Options): void {
  const wanted = id.replace(/^content\/|\.(?:mdx|yaml)$/g, "");
  const planned =
    title || options.slug
      ? planRename(loadFiles(options.content), { id: wanted, title, ...options })
      : WRONG_USE;
  const outside = "problem" in planned ? [] : findMentions(readProject(), planned.from);
  const failure = "problem" in planned ? planned : carryOut(planned, options);
  if (failure) printProblem(failure, options);
  else if ("changes" in planned)
    console.log((options.json ? asJson : asText)(planned, outside, options));
}

const WRONG_USE: RenameError = {
  problem: "There is no new name.",
  fix: 'Write a "New title", --slug new-slug, or both.',
};

/** @returns why nothing was changed, or undefined */
function carryOut({ changes }: RenamePlan, { dryRun, content }: Options): RenameError | undefined {
  try {
    if (!dryRun) changeFiles(changes, content);
    return undefined;
  } catch (error) {
    if (error instanceof ChangeError)
      return { problem: error.message, fix: "Fix that and try again." };
    throw error;
  }
}

function printProblem(failure: RenameError, { json }: Options): void {
  const { problem, fix, diagnostics = [], textByFile = new Map() } = failure;
  process.exitCode = failure === WRONG_USE ? 2 : 1;
  if (json) console.log(JSON.stringify({ done: false, problem, fix, diagnostics }, null, 2));
  else {
    if (diagnostics.length > 0)
      console.error(`\n${formatDiagnostics(diagnostics, textByFile, terminalWidth())}\n`);
    console.error(`${problem}\n  → ${fix}`);
  }
}

function asJson(planned: RenamePlan, outside: readonly MentionLine[], { dryRun }: Options): string {
  const { changes, ...summary } = planned;
  const files = changes.map((change) => ({
    does: change.does,
    file: change.file,
    ...(change.does === "move" && { to: change.to }),
  }));
  return JSON.stringify({ done: !dryRun, ...summary, changes: files, outside }, null, 2);
}

const MAX_LINES = 12;

function asText(
  planned: RenamePlan,
  outside: readonly MentionLine[],
  { dryRun, content }: Options,
): string {
  const { from, to, changes, mentions, prose } = planned;
  const files = changes.map(({ file }) => file);
  const all = new Set([...files, ...changes.map(pathAfter)]);
  return [
    ...(dryRun ? [unifiedDiff(changes)] : []),
    `${dryRun ? "Would rename" : "Renamed"} ${from === to ? from : `${from} to ${to}`}: ${plural(mentions, "mention")} rewritten, ${plural(files.length, "file")} changed.`,
    ...listLines("Texts that still contain the old title; check whether they should:", prose),
    ...listLines("Also mentioned in these files, which were not changed:", outside),
    ...(dryRun
      ? ["Nothing was written."]
      : commitWith([...all], from, to, content ?? contentFolder())),
  ].join("\n");
}

const commitWith = (files: readonly string[], from: string, to: string, folder: string) => [
  "",
  "Commit all changes together:",
  `  git add --all -- ${files.length > MAX_LINES ? folder : files.map((file) => onDisk(file, folder)).join(" ")}`,
  `  git commit -m "Rename ${from === to ? from : `${from} to ${to}`}"`,
];

const onDisk = (file: string, folder: string) => file.replace(/^content(?=\/)/, () => folder);

function listLines(title: string, lines: readonly MentionLine[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_LINES).map((one) => `  ${one.file}:${one.line}  ${one.text}`);
  const more = lines.length - shown.length;
  return ["", title, ...shown, ...(more > 0 ? [`  … and ${plural(more, "more line")}`] : [])];
}

const SEARCHED = [
  "README.md",
  "app",
  "components",
  "content-guide",
  "docs",
  "e2e",
  "editor",
  "enhancements",
  "lib",
  "scripts",
];

/** The project's code, tests and docs, which may mention articles, too. */
function readProject(): Map<string, string> {
  const names = SEARCHED.flatMap((place) => (place.includes(".") ? place : filesBelow(place)));
  return new Map(names.map((name) => [name, decodeText(readFileSync(name)).text ?? ""]));
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(?:m?[jt]sx?|mdx?|tsv|json|css)$/.test(one.name))
    .map((one) => path.join(one.parentPath, one.name));
