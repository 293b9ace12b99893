import { Command } from "commander";
import { addCheck } from "./wiki/check";
import { addRename } from "./wiki/rename";

/** `npm run wiki`: what contributors do with the content, as commands of a terminal. */
const program = new Command("wiki")
  .usage("<command> [options]")
  .description("Write, check and rename the articles of the wiki.")
  .helpCommand(false)
  .showHelpAfterError("Ask for help with: npm run wiki -- --help");
for (const add of [addCheck, addRename]) add(program);
await program.parseAsync();
