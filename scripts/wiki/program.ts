import { Command, CommanderError } from "commander";
import { addBackup } from "./backup";
import { addCheck } from "./check";
import { addLinks } from "./links";
import { addMailbox } from "./mailbox";
import { addNew } from "./new";
import { addQuote } from "./quote";
import { addRename } from "./rename";
import { addRestore } from "./restore";
import { addRole } from "./role";
import { addStats } from "./stats";
import { addVerifyQuotes } from "./verify-quotes";

/** The commands, in the order of the help. */
const COMMANDS = [
  addNew,
  addQuote,
  addRename,
  addCheck,
  addVerifyQuotes,
  addLinks,
  addStats,
  addBackup,
  addRestore,
  addRole,
  addMailbox,
];

/** The commands of `npm run wiki`, which `scripts/wiki.mjs` runs. */
export function wikiProgram(): Command {
  const program = new Command("npm run wiki --")
    .usage("<command> [options]")
    .description("Write, check and rename the articles of the wiki.")
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError("For help, run: npm run wiki -- --help");
  for (const add of COMMANDS) add(program);
  return program;
}

/**
 * Runs one command and sets `process.exitCode`: 0 done, 1 problems found, 2 invalid command, 130 canceled.
 */
export async function runWiki(words: readonly string[]): Promise<void> {
  try {
    await wikiProgram().parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
