import type { Command } from "commander";
import { formatDiagnostics } from "@/lib/content/diagnostic";
import { assembleWiki, loadFiles } from "@/lib/content/load";
import { fixFiles } from "./fix";

/** `check [folder]`: reads all content and prints every problem. Exit code 1 where there is any. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .argument("[folder]", "the content folder")
    .description("Read all content and print every problem.")
    .option("--fix", "mend what is certain first, and tell each mend")
    .action(check);
}

function check(folder: string | undefined, { fix }: { fix?: boolean }): void {
  if (fix) fixFiles(folder);
  const files = loadFiles(folder);
  const { wiki, diagnostics } = assembleWiki(files);
  if (diagnostics.length > 0) {
    console.error(`\n${formatDiagnostics(diagnostics, files.textByFile)}\n`);
    process.exitCode = 1;
    return;
  }
  const { articles, sources, wantedBySlug } = wiki;
  console.log(
    `${articles.size} articles and ${sources.size} sources, no problem. Wanted: ${wantedBySlug.size}.`,
  );
}
