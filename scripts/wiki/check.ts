import { statSync } from "node:fs";
import path from "node:path";
import { type Command, Option } from "commander";
import { type Checked, checkContent } from "@/lib/content/check-content";
import { formatDiagnostics } from "@/lib/content/diagnostic";
import { contentFolder } from "@/lib/content/load";
import { annotations } from "@/lib/desk/annotations";
import { checkReport } from "@/lib/desk/check-report";
import { fixFiles } from "./fix";
import { progressLine } from "./progress-line";

type Options = { format: "text" | "json" | "github"; json?: true; fix?: true };

const HELP = `
Exit codes: 0 no problem, 1 problems, 2 the command was not understood.
In GitHub Actions, text is followed by annotations.`;

/** `check [folder]`: reads all content and prints every problem. Exit code 1 where there is any. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .argument("[folder]", "the content folder", contentFolder())
    .description("Read all content and print every problem, sorted by file and line.")
    .addOption(
      new Option("--format <format>", "what to print")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option("--json", "the same as --format json")
    .option("--fix", "mend what is certain first, and tell each mend")
    .addHelpText("after", HELP)
    .action(check);
}

async function check(folder: string, { format, json, fix }: Options): Promise<void> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`There is no folder ${folder}. Name the folder that holds heroes, series, ….`);
    process.exitCode = 2;
    return;
  }
  if (fix) fixFiles(folder);
  const checked = await checkContent(folder, { onProgress: progressLine("Reading") });
  print[json ? "json" : format](checked, folder);
  if (checked.diagnostics.length > 0) process.exitCode = 1;
}

const print: Record<Options["format"], (checked: Checked, folder: string) => void> = {
  json: ({ wiki, diagnostics }, folder) =>
    console.log(JSON.stringify(checkReport(folder, wiki, diagnostics), undefined, 2)),
  github: printAnnotations,
  text(checked, folder) {
    const { wiki, diagnostics, files } = checked;
    if (diagnostics.length > 0)
      console.error(`\n${formatDiagnostics(diagnostics, files.textByFile)}\n`);
    else
      console.log(
        `${wiki.articles.size} articles and ${wiki.sources.size} sources, no problem. Wanted: ${wiki.wantedBySlug.size}.`,
      );
    if (process.env.GITHUB_ACTIONS === "true") printAnnotations(checked, folder);
  },
};

function printAnnotations({ diagnostics }: Checked, folder: string): void {
  const fromTop = path.relative("", folder).split(path.sep).join("/");
  if (diagnostics.length > 0) console.log(annotations(diagnostics, fromTop));
}
