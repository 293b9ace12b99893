import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { readCopies } from "@/lib/authoring/copy-files";
import { type CopyIndex, indexCopy } from "@/lib/authoring/copy-index";
import { readCopy } from "@/lib/authoring/copy-text";
import { type Matches, matchCopies, type NamedCopy } from "@/lib/authoring/match-copies";
import { type QuoteReport, verifyQuote } from "@/lib/authoring/verify-quote";
import { loadFiles, parseFiles } from "@/lib/content/load";
import type { Source } from "@/lib/content/source";
import { didYouMean } from "@/lib/content/suggest-id";
import type { SourceId } from "@/lib/kinds/article-id";
import { plural } from "@/lib/kinds/plural";
import { printReports } from "./print-reports";
import { acting, collect, fail, printJson, startProgress } from "./terminal";

type Options = { copy?: string[]; json?: boolean; content?: string; only?: string[] };

/** `verify-quotes <folder>`: compares quotes with copies of their sources. Exit code 1 if one differs. */
export function addVerifyQuotes(program: Command): void {
  program
    .command("verify-quotes")
    .argument("<folder>", "the folder of copies: .txt, .md or .html files")
    .description("Compare quotes, word by word, with local copies of their sources.")
    .option("--copy <source=file>", "say which file is the copy of a source; repeatable", collect)
    .option("--only <quote>", "compare only this quote; repeatable", collect)
    .option("--content <folder>", "the content folder")
    .option("--json", "print the reports as JSON")
    .addHelpText(
      "after",
      `
A copy is identified by its file name (ew-first-look.html for the source ew-first-look), by the source’s
address in its head (a line of its own, “url: …”, or <link rel="canonical">), or by the source’s title.

Exit code: 0 everything that could be compared matches, 1 a quote differs, 2 invalid command.`,
    )
    .action(acting(verify));
}

async function verify(folder: string, options: Options): Promise<void> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    fail(`There is no folder ${folder}. Name the folder that contains the copies.`);
  const { quotes, sources } = loadQuotes(options.content);
  const wanted = options.only ? pickQuotes(quotes, options.only) : quotes;
  const { copies, unreadable } = readCopies(folder);
  const fileBySource = readCopyOptions(
    options.copy ?? [],
    sources,
    new Set(copies.map(({ file }) => file)),
  );
  const named = copies.map(({ file, form, content }) => ({ file, copy: readCopy(form, content) }));
  const { copyBySource, unmatched } = matchCopies(sources, named, fileBySource);
  const reports = await compareAll(wanted, copyBySource);
  const matched = [...copyBySource].map(([source, { copy, by }]) => ({
    file: copy.file,
    source,
    by,
  }));
  const leftOver = unmatched.map(({ copy, reason }) => ({ file: copy.file, reason }));
  if (options.json)
    printJson({ quotes: reports, copies: matched, unmatched: leftOver, unreadable });
  else printReports({ reports, matched, leftOver, unreadable });
  if (reports.some(({ verdict }) => verdict === "different")) process.exitCode = 1;
}

async function compareAll(
  quotes: Quotes,
  copyBySource: Matches<NamedCopy>["copyBySource"],
): Promise<QuoteReport[]> {
  const bar = startProgress(quotes.length, "Comparing");
  const indexes = new Map<SourceId, CopyIndex>();
  const reports: QuoteReport[] = [];
  for (const quote of quotes) {
    await bar.advance();
    const { source } = quote.frontmatter.source;
    const copy = copyBySource.get(source)?.copy;
    const index = indexes.get(source) ?? (copy && indexCopy(copy.copy));
    if (index) indexes.set(source, index);
    reports.push(verifyQuote(quote, copy && index && { file: copy.file, index }));
  }
  bar.stop();
  return reports;
}

/** Loads only quotes and sources, so that problems in other articles do not matter. */
function loadQuotes(folder: string | undefined) {
  const { textByFile } = loadFiles(folder);
  const ours = [...textByFile].filter(([file]) => /^content\/(?:quotes|sources)\//.test(file));
  const { articles, sources, diagnostics } = parseFiles({
    textByFile: new Map(ours),
    bytesByFile: new Map(),
    diagnostics: [],
  });
  if (diagnostics.length > 0)
    console.error(
      `Left out because of ${plural(diagnostics.length, "problem")}: ${[...new Set(diagnostics.map(({ file }) => file))].join(", ")}. Run npm run check to see them.\n`,
    );
  return {
    quotes: articles.filter((article) => article.kind === "quotes"),
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}

type Quotes = ReturnType<typeof loadQuotes>["quotes"];

function pickQuotes(quotes: Quotes, names: readonly string[]): Quotes {
  const ids = names.map((name) => (name.startsWith("quotes/") ? name : `quotes/${name}`));
  for (const id of ids)
    if (!quotes.some((quote) => quote.id === id))
      fail(
        `There is no quote ${id}.${didYouMean(
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
          `--copy needs a source and a file, as in --copy ew-first-look=page.html; found “${option}”.`,
        );
      if (!sources.has(source as SourceId))
        fail(`There is no source “${source}”.${didYouMean(source, sources.keys())}`);
      if (!files.has(file)) fail(`The folder has no copy “${file}”.${didYouMean(file, files)}`);
      return [source as SourceId, file];
    }),
  );
}
