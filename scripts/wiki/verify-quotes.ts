import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { parseArticle } from "@/lib/content/article";
import type { SourceId } from "@/lib/content/article-id";
import { formatDiagnostics } from "@/lib/content/diagnostic";
import { loadFiles } from "@/lib/content/load";
import { didYouMean } from "@/lib/content/near-miss";
import { parseSource, type Source } from "@/lib/content/source";
import type { Found, WordChange } from "@/lib/desk/compare-words";
import { type Refused, readCopies } from "@/lib/desk/copy-files";
import { indexCopy } from "@/lib/desk/copy-index";
import { readCopy } from "@/lib/desk/copy-text";
import { matchCopies } from "@/lib/desk/match-copies";
import type { Variant } from "@/lib/desk/tokens";
import { type QuoteReport, type Verdict, verifyQuote } from "@/lib/desk/verify-quote";
import { acting, fail, paint, plural, printJson, startProgress } from "./terminal";

type Options = { copy: string[]; json?: boolean; content?: string; only: string[] };

const collect = (value: string, before: string[]) => [...before, value];

/** `verify-quotes <folder>`: compares quotations with copies of their sources. Exit code 1 on a difference. */
export function addVerifyQuotes(program: Command): void {
  program
    .command("verify-quotes")
    .argument("<folder>", "the folder of copies: .txt, .md or .html files")
    .description("Compare quotations, word by word, with local copies of their sources.")
    .option(
      "--copy <source=file>",
      "say which file is the copy of a source; repeatable",
      collect,
      [],
    )
    .option("--only <quote>", "compare this quotation only; repeatable", collect, [])
    .option("--content <folder>", "the content folder")
    .option("--json", "print the reports as JSON")
    .addHelpText(
      "after",
      `
A copy is known by its file name (ew-first-look.html for the source ew-first-look), by the source’s
address in its head (a line of its own, “url: …”, or <link rel="canonical">), or by the source’s title.

Exit code: 0 all that could be compared agrees, 1 a quotation differs, 2 wrong use.`,
    )
    .action(acting(verify));
}

function verify(folder: string, options: Options): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    fail(`There is no folder ${folder}. Name the folder that holds the copies.`);
  const { quotes, sources } = loadQuotes(options.content);
  const wanted = options.only.length > 0 ? pickQuotes(quotes, options.only) : quotes;
  const { copies, refused } = readCopies(folder);
  const told = readCopyOptions(options.copy, sources, new Set(copies.map(({ file }) => file)));
  const named = copies.map(({ file, form, content }) => ({ file, copy: readCopy(form, content) }));
  const { copyBySource, unmatched } = matchCopies(sources, named, told);
  const bar = startProgress(wanted.length, "Comparing");
  const indexes = new Map<SourceId, ReturnType<typeof indexCopy>>();
  const reports = wanted.map((quote) => {
    bar.advance();
    const { source } = quote.frontmatter.source;
    const copy = copyBySource.get(source)?.copy;
    if (!copy) return verifyQuote(quote, undefined);
    const index = indexes.get(source) ?? indexCopy(copy.copy);
    indexes.set(source, index);
    return verifyQuote(quote, { file: copy.file, index });
  });
  bar.stop();
  const matched = [...copyBySource].map(([source, { copy, by }]) => ({
    file: copy.file,
    source,
    by,
  }));
  const leftOver = unmatched.map(({ copy, reason }) => ({ file: copy.file, reason }));
  if (options.json) printJson({ quotes: reports, copies: matched, unmatched: leftOver, refused });
  else printReports({ reports, matched, leftOver, refused });
  if (reports.some(({ verdict }) => verdict === "different")) process.exitCode = 1;
}

/** Quotations and sources alone: no other article has to be right for them to be compared. */
function loadQuotes(folder: string | undefined) {
  const { textByFile } = loadFiles(folder);
  const quotes = [];
  const sources = new Map<SourceId, Source>();
  const diagnostics = [];
  for (const [file, text] of textByFile)
    if (file.startsWith("content/quotes/")) {
      const { article, diagnostics: told } = parseArticle(file, text);
      if (article?.kind === "quotes") quotes.push(article);
      diagnostics.push(...told);
    } else if (file.startsWith("content/sources/")) {
      const { source, diagnostics: told } = parseSource(file, text);
      if (source) sources.set(source.id, source);
      diagnostics.push(...told);
    }
  if (diagnostics.length > 0) fail(`\n${formatDiagnostics(diagnostics, textByFile)}\n`);
  return { quotes, sources };
}

type Quotes = ReturnType<typeof loadQuotes>["quotes"];

function pickQuotes(quotes: Quotes, names: readonly string[]): Quotes {
  const ids = names.map((name) => (name.startsWith("quotes/") ? name : `quotes/${name}`));
  for (const id of ids)
    if (!quotes.some((quote) => quote.id === id))
      fail(
        `There is no quotation ${id}.${didYouMean(
          id,
          quotes.map((quote) => quote.id),
        )}`,
      );
  return quotes.filter(({ id }) => ids.includes(id));
}

function readCopyOptions(
  given: readonly string[],
  sources: ReadonlyMap<SourceId, Source>,
  files: ReadonlySet<string>,
): Map<SourceId, string> {
  return new Map(
    given.map((option) => {
      const [, source = "", file = ""] = /^([^=]+)=(.+)$/.exec(option) ?? [];
      if (!source)
        fail(
          `--copy wants a source and a file, as in --copy ew-first-look=page.html; found “${option}”.`,
        );
      if (!sources.has(source as SourceId))
        fail(`There is no source “${source}”.${didYouMean(source, sources.keys())}`);
      if (!files.has(file)) fail(`The folder holds no copy “${file}”.${didYouMean(file, files)}`);
      return [source as SourceId, file];
    }),
  );
}

type Printed = {
  reports: readonly QuoteReport[];
  matched: readonly { file: string; source: SourceId; by: string }[];
  leftOver: readonly { file: string; reason: string }[];
  refused: readonly Refused[];
};

function printReports({ reports, matched, leftOver, refused }: Printed): void {
  for (const { file, source, by } of matched) console.log(`${file} is ${source} (by its ${by}).`);
  for (const { file, reason } of leftOver)
    console.log(`${file} is not compared. ${reason} Say it by --copy <source>=${file}.`);
  for (const { file, problem, mend } of refused)
    console.log(`${file} is refused. ${problem} → ${mend}`);
  const compared = reports.filter(({ verdict }) => verdict !== "no-copy");
  if (compared.length > 0) console.log("");
  for (const report of compared) printReport(report);
  printUnproven(reports);
  console.log(`\n${summary(reports)}`);
}

const WORDS: Record<Verdict, string> = {
  exact: "verified",
  typographic: "same words",
  different: "DIFFERS",
  paraphrase: "paraphrase",
  "no-copy": "no copy",
};

const STYLES = { exact: "green", typographic: "yellow", different: "red" } as const;

function printReport({ id, file, line, verdict, copy, parts, remark }: QuoteReport): void {
  const style = verdict in STYLES ? STYLES[verdict as keyof typeof STYLES] : "dim";
  console.log(`${paint(style, WORDS[verdict].padEnd(12))}${id}`);
  const tell = (text: string) => console.log(`${" ".repeat(12)}${text}`);
  for (const [at, part] of parts.entries()) {
    const which = parts.length > 1 ? `part ${at + 1}: ` : "";
    for (const text of told(part, `${copy}`)) tell(`${which}${text}`);
  }
  if (verdict === "different") tell(`The record is ${file}:${line}.`);
  if (remark) tell(remark);
}

function told(part: Found, copy: string): string[] {
  if (part.level === "not-found") return [`${copy} does not hold these words.`];
  const place = `${copy}:${part.line}`;
  if (part.level === "out-of-order")
    return [`${place} stands before the part that it should follow.`];
  if (part.level !== "different")
    return [`${place}${part.variants.map((variant) => `, ${VARIANT_WORDS[variant]}`).join("")}`];
  return part.changes.map((change) => `${copy}:${change.line}  ${showChange(change)}`);
}

const VARIANT_WORDS: Record<Variant, string> = {
  "quotation marks": "other quotation marks",
  dashes: "other dashes",
  ellipses: "other ellipses",
  spaces: "other spaces",
  letters: "other forms of letters",
  "no-break spaces": "with no-break spaces",
};

/** `… ready for any of [-that-] {+them+}. She …`: what the record says, and what the copy prints. */
function showChange({ before, recorded, printed, after }: WordChange): string {
  const words = [
    before && `… ${before}`,
    recorded && paint("red", `[-${recorded}-]`),
    printed && paint("green", `{+${printed}+}`),
    after && `${after} …`,
  ];
  return words.filter(Boolean).join(" ");
}

function printUnproven(reports: readonly QuoteReport[]): void {
  const without = reports.filter(({ verdict, remark }) => verdict === "no-copy" && remark);
  if (without.length > 0) console.log("");
  for (const { id, source, remark } of without)
    console.log(
      `${WORDS["no-copy"].padEnd(12)}${id}\n${" ".repeat(12)}${remark} Its source is ${source}.`,
    );
}

function summary(reports: readonly QuoteReport[]): string {
  const count = (wanted: Verdict) => reports.filter(({ verdict }) => verdict === wanted).length;
  const parts = [
    `${count("exact")} verified`,
    `${count("typographic")} with the same words set differently`,
    `${count("different")} different`,
    ...(count("paraphrase") > 0 ? [plural(count("paraphrase"), "paraphrase")] : []),
    `${count("no-copy")} without a copy of their source`,
  ];
  return `${plural(reports.length, "quotation")}: ${parts.join(", ")}.`;
}
