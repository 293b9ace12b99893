import path from "node:path";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { addCheck } from "./wiki/check";
import { addLinks } from "./wiki/links";
import { addNew } from "./wiki/new";
import { addQuote } from "./wiki/quote";
import { addRename } from "./wiki/rename";
import { addStats } from "./wiki/stats";
import { addVerifyQuotes } from "./wiki/verify-quotes";

/** What each command adds to the program, in the order of the help. */
const COMMANDS = [addNew, addQuote, addRename, addCheck, addVerifyQuotes, addLinks, addStats];

/** `npm run wiki`: what contributors do with the content, as commands of a terminal. */
export function wikiProgram(): Command {
  const program = new Command("npm run wiki --")
    .usage("<command> [options]")
    .description("Write, check and rename the articles of the wiki.")
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError("Ask for help with: npm run wiki -- --help");
  for (const add of COMMANDS) add(program);
  return program;
}

/**
 * Runs one command. What it found is told by `process.exitCode`: 0 done, 1 problems found, 2 wrong use,
 * 130 canceled.
 */
export async function runWiki(words: readonly string[]): Promise<void> {
  try {
    await wikiProgram().parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

const isProgram = path.resolve(process.argv[1] ?? "") === fileURLToPath(import.meta.url);
if (isProgram) {
  // Whoever reads on, as `head` does, may have read enough.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit();
  });
  await runWiki(process.argv.slice(2));
}
