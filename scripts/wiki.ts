import { Command } from "commander";
import { addCheck } from "./wiki/check";

/** `npm run wiki`: what contributors do with the content, as commands of a terminal. */
const program = new Command("wiki")
  .usage("<command> [options]")
  .description("Write, check and rename the articles of the wiki.")
  .helpCommand(false)
  .showHelpAfterError("Ask for help with: npm run wiki -- --help")
  // 1 says that a command found problems; who is not understood gets 2.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
for (const add of [addCheck]) add(program);
await program.parseAsync();
