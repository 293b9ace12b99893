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
import { type Choice, matchesTyped } from "@/lib/authoring/article-finder";
import type { Asker } from "@/lib/authoring/ask-values";
import { Canceled } from "./terminal";

/** Up to this many choices are shown as a plain list; longer lists can be searched. */
const FEW = 8;

/** Asks on the terminal. Canceling a question ends the command, and nothing is written. */
export const terminalAsker: Asker = {
  async text({ message, help, initial, problemWith }) {
    showHelp(help);
    const validate = (typed: string | undefined) => problemWith?.(typed ?? "");
    return answer(await text({ message, validate, ...(initial && { initialValue: initial }) }));
  },
  async choose({ message, help, choices, initial }) {
    showHelp(help);
    const options = choices.map(optionOf);
    const start = initial === undefined ? {} : { initialValue: initial };
    if (choices.length <= FEW) return answer(await select({ message, options, ...start }));
    const filter = filterOf(choices);
    const placeholder = "Type to search";
    // If nothing matches, Enter would end the question without a value.
    const validate = (value: unknown) => (value === undefined ? NO_MATCH : undefined);
    const typing = { message, options, filter, validate, placeholder, maxItems: FEW };
    return answer(await autocomplete({ ...typing, ...start }));
  },
  async chooseMany({ message, help, choices, required, initial = [] }) {
    showHelp(help);
    const options = takingOnlyMatch(choices.map(optionOf));
    const filter = filterOf(choices);
    const placeholder = "Type to search, Tab to choose, Enter when done";
    const typing = { message, options, filter, required, placeholder, maxItems: FEW };
    return answer(await autocompleteMultiselect({ ...typing, initialValues: [...initial] }));
  },
  async confirm({ message, initial }) {
    return answer(await confirm({ message, initialValue: initial }));
  },
};

function showHelp(help: string | undefined): void {
  if (help) log.info(help);
}

function answer<T>(given: T): Exclude<T, symbol> {
  if (isCancel(given)) throw new Canceled("Canceled; nothing is written.");
  return given as Exclude<T, symbol>;
}

const NO_MATCH = "Nothing matches. Type other words, or part of a name.";

/**
 * The options of a multiple-choice question. Enter selects the only match of what was typed: without a Tab it
 * would otherwise answer “none”, although only one line is shown.
 */
function takingOnlyMatch(options: Option<string>[]) {
  let isListening = false;
  return function listOptions(this: AutocompletePrompt) {
    // The prompt reads its options before it listens to keys itself, so this listener runs first for every key.
    if (!isListening)
      this.on("key", (_, { name }) => {
        const [only, ...others] = name === "return" && this.userInput ? this.filteredOptions : [];
        if (only && others.length === 0 && !this.selectedValues.includes(only.value))
          this.toggleSelected(only.value);
      });
    isListening = true;
    return options;
  };
}

/** The prompt, as clack passes it to a function that lists its options. */
type AutocompletePrompt = ThisParameterType<
  Extract<
    Parameters<typeof autocompleteMultiselect<string>>[0]["options"],
    (...args: never) => unknown
  >
>;

const optionOf = ({ value, label, hint }: Choice): Option<string> => ({
  value,
  label,
  ...(hint && { hint }),
});

function filterOf(choices: readonly Choice[]) {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  return (typed: string, { value }: Option<string>): boolean => {
    const choice = byValue.get(value);
    return choice !== undefined && matchesTyped(typed, choice);
  };
}
