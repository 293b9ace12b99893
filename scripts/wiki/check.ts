import { statSync } from "node:fs";
import path from "node:path";
import { type Command, Option } from "commander";
import { checkContent } from "@/lib/content/check-content";
import { contentFolder } from "@/lib/content/load";
import { CHECK_FORMATS, type CheckFormat, checkOutput } from "@/lib/desk/check-output";
import { fixFiles } from "./fix";
import { progressLine } from "./progress-line";

type Options = { format: CheckFormat; json?: true; fix?: true };

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
      new Option("--format <format>", "what to print").choices(CHECK_FORMATS).default("text"),
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
  if (fix) await fixFiles(folder);
  const checked = await checkContent(folder, { onProgress: progressLine("Reading") });
  const { stdout, stderr } = checkOutput(checked, {
    format: json ? "json" : format,
    folder,
    fromTop: path.relative("", folder).split(path.sep).join("/"),
    isWorkflow: process.env.GITHUB_ACTIONS === "true",
  });
  for (const text of stderr) console.error(text);
  for (const text of stdout) console.log(text);
  if (checked.diagnostics.length > 0) process.exitCode = 1;
}
