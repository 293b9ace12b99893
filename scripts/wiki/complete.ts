import { wikiFinder } from "@/lib/authoring/article-finder";
import { askAgain, askValues } from "@/lib/authoring/ask-values";
import { setValue, type Values, WrongValue } from "@/lib/authoring/field-values";
import { type FormField, problemWith } from "@/lib/authoring/form";
import { findMissing, helpOn, type Missing, optionFor } from "@/lib/authoring/missing-fields";
import type { Diagnostic } from "@/lib/content/diagnostic";
import type { Wiki } from "@/lib/content/wiki";
import { terminalAsker } from "./asker";
import { fail, isTerminal } from "./terminal";

/** Sets the values of a record from options; an invalid option ends the command. */
export function setAll(
  fields: readonly FormField[],
  values: Values,
  assignments: readonly string[],
  wiki: Wiki,
): void {
  const problems: string[] = [];
  for (const assignment of assignments)
    try {
      setValue(fields, values, assignment, wikiFinder(wiki));
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      problems.push(error.message);
    }
  if (problems.length > 0) fail(problems.join("\n"));
}

/**
 * Gives every required field a value: asks on a terminal; without one, ends the command with all the missing
 * options.
 * @param nameOf the text of a missing option, which may have a short form
 */
export async function complete(
  fields: readonly FormField[],
  values: Values,
  wiki: Wiki,
  nameOf: (missing: Missing) => string = optionFor,
): Promise<void> {
  const asking = { asker: terminalAsker, wiki, finder: wikiFinder(wiki) };
  const wrong = listWrong(fields, values);
  if (wrong.length > 0 && !isTerminal()) fail(wrong.map(printWrong).join("\n"));
  for (const one of wrong) {
    console.error(printWrong(one));
    await askAgain(fields, values, one.name, asking);
  }
  if (isTerminal()) await askValues(fields, values, asking);
  const missing = findMissing(fields, values);
  if (missing.length === 0) return;
  const lines = missing.flatMap((one) => [`  ${nameOf(one)}`, `      ${helpOn(one.field)}`]);
  fail(`This is missing; give it as options:\n${lines.join("\n")}`);
}

type Wrong = { name: string; problem: string };

const printWrong = ({ name, problem }: Wrong) => `${name}: ${problem}`;

/** The values from options that the schema rejects. */
const listWrong = (fields: readonly FormField[], values: Values): Wrong[] =>
  fields.flatMap((field) => {
    const value = values[field.name];
    const isWhole = field.form.type !== "list" && field.form.type !== "fields";
    const problem = value !== undefined && isWhole ? problemWith(field, value) : undefined;
    return problem ? [{ name: field.name, problem }] : [];
  });

/**
 * Asks again for the fields that a file’s problems are about.
 * @returns whether anything was asked
 */
export async function askForFields(
  fields: readonly FormField[],
  values: Values,
  wiki: Wiki,
  diagnostics: readonly Diagnostic[],
): Promise<boolean> {
  const asking = { asker: terminalAsker, wiki, finder: wikiFinder(wiki) };
  let hasAsked = false;
  for (const path of new Set(diagnostics.flatMap(({ field }) => field ?? [])))
    hasAsked = (await askAgain(fields, values, path, asking)) || hasAsked;
  return hasAsked;
}
