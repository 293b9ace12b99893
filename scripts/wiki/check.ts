import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { type Command, Option } from "commander";
import { CHECK_FORMATS, type CheckFormat, checkOutput } from "@/lib/authoring/check-output";
import { checkActingRoles } from "@/lib/content/acting-roles";
import { checkContent } from "@/lib/content/check-content";
import { checkSettings } from "@/lib/content/check-settings";
import { contentFolder } from "@/lib/content/load";
import { FOLDERS, isFolder } from "@/lib/content/suggest-path";
import { terminalWidth } from "@/lib/content/wrap-text";
import { listAdded } from "@/lib/git/added-dates";
import { settings, settingsFile } from "@/lib/settings/settings";
import { fixFiles } from "./fix";

type Options = { format: CheckFormat; json?: true; fix?: true; content?: string };

const HELP = `
Exit codes: 0 no problems, 1 problems, 2 invalid command.
In GitHub Actions, text is followed by annotations.`;

/** `check [folder]`: reads all content and prints every problem. Exit code 1 if there are any. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .argument("[folder]", "the content folder")
    .description("Read all content and print every problem, sorted by file and line.")
    .addOption(
      new Option("--format <format>", "what to print").choices(CHECK_FORMATS).default("text"),
    )
    .option("--json", "the same as --format json")
    .option("--content <folder>", "the content folder")
    .option("--fix", "first make all safe fixes, and list each of them")
    .addHelpText("after", HELP)
    .action(check);
}

/** Why a folder is not a content folder; without this check, every file in the wrong folder would be a problem. */
function whyNoContent(folder: string): string | undefined {
  const names = new Set(readdirSync(folder));
  if (names.size === 0 || FOLDERS.some((name) => names.has(name))) return undefined;
  const where = names.has("content")
    ? ` Did you mean ${path.join(folder, "content")}?`
    : isFolder(path.basename(path.resolve(folder)))
      ? ` Did you mean ${path.dirname(path.resolve(folder))}?`
      : "";
  return `${folder} is not a content folder: it contains none of ${FOLDERS.join(", ")}.${where}`;
}

async function check(given: string | undefined, options: Options): Promise<void> {
  const { format, json, fix, content } = options;
  const folder = given ?? content ?? contentFolder();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`There is no folder ${folder}. Name the folder that contains heroes, series, ….`);
    process.exitCode = 2;
    return;
  }
  const wrong = whyNoContent(folder);
  if (wrong) {
    console.error(wrong);
    process.exitCode = 2;
    return;
  }
  if (fix) await fixFiles(folder);
  const checked = await checkContent(folder, {
    onProgress: progressLine("Reading"),
    listAdded: () => listAdded(folder),
  });
  const file = path.join(folder, "wiki.yaml");
  // Settings in another file are not this folder's.
  if (
    statSync(file, { throwIfNoEntry: false }) &&
    path.resolve(file) === path.resolve(settingsFile())
  )
    checked.diagnostics.push(
      ...checkSettings(settings, readFileSync(file, "utf8"), checked.wiki),
      ...checkActingRoles(checked.wiki),
    );
  const { stdout, stderr } = checkOutput(checked, {
    format: json ? "json" : format,
    folder,
    fromTop: path.relative("", folder).split(path.sep).join("/"),
    isWorkflow: process.env.GITHUB_ACTIONS === "true",
    width: terminalWidth(),
  });
  for (const text of stderr) console.error(text);
  for (const text of stdout) console.log(text);
  if (checked.diagnostics.length > 0) process.exitCode = 1;
}

const WIDTH = 24;
const STEPS = 100;

/** A progress bar on one line, cleared at the end; prints nothing without a terminal. */
function progressLine(words: string, stream = process.stderr) {
  let last = -1;
  return (done: number, total: number): void => {
    const step = Math.floor((done / total) * STEPS);
    if (!stream.isTTY || step === last) return;
    last = step;
    const full = Math.round((step / STEPS) * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    stream.write(done < total ? `\r${words} ${bar} ${done} of ${total}` : "\r\u001b[K");
  };
}
