import {
  autocomplete,
  autocompleteMultiselect,
  confirm,
  isCancel,
  log,
  type Option,
  select,
  text,
} from "@clack/prompts";
import type { Asker } from "@/lib/desk/ask-values";
import { type Choice, isSought } from "@/lib/desk/finder";
import { Canceled } from "./terminal";

/** So many choices are looked through by eye; more are found by typing. */
const FEW = 8;

/** Asks on the terminal. Whoever cancels a question ends the command, and nothing is written. */
export const terminalAsker: Asker = {
  async text({ message, help, initial, problemWith }) {
    tell(help);
    const validate = (typed: string | undefined) => problemWith?.(typed ?? "");
    return answer(await text({ message, validate, ...(initial && { initialValue: initial }) }));
  },
  async choose({ message, help, choices }) {
    tell(help);
    const options = choices.map(optionOf);
    if (choices.length <= FEW) return answer(await select({ message, options }));
    const filter = filterOf(choices);
    const typing = { message, options, filter, maxItems: FEW, placeholder: "Type to search" };
    return answer(await autocomplete(typing));
  },
  async chooseMany({ message, help, choices, required }) {
    tell(help);
    const options = choices.map(optionOf);
    const filter = filterOf(choices);
    const placeholder = "Type to search, Tab to choose, Enter when done";
    const typing = { message, options, filter, required, maxItems: FEW, placeholder };
    return answer(await autocompleteMultiselect(typing));
  },
  async confirm({ message, initial }) {
    return answer(await confirm({ message, initialValue: initial }));
  },
};

function tell(help: string | undefined): void {
  if (help) log.info(help);
}

function answer<T>(given: T): Exclude<T, symbol> {
  if (isCancel(given)) throw new Canceled("Canceled; nothing is written.");
  return given as Exclude<T, symbol>;
}

const optionOf = ({ value, label, hint }: Choice): Option<string> => ({
  value,
  label,
  ...(hint && { hint }),
});

function filterOf(choices: readonly Choice[]) {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  return (typed: string, { value }: Option<string>): boolean => {
    const choice = byValue.get(value);
    return choice !== undefined && isSought(typed, choice);
  };
}
