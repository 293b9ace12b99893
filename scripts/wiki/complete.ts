import type { Wiki } from "@/lib/content/wiki";
import { askValues } from "@/lib/desk/ask-values";
import { wikiFinder } from "@/lib/desk/finder";
import { type Field, problemWith } from "@/lib/desk/form";
import { findMissing, helpOn, type Missing, optionFor } from "@/lib/desk/missing";
import { setValue, type Values, WrongValue } from "@/lib/desk/values";
import { terminalAsker } from "./asker";
import { fail, isTerminal } from "./terminal";

/** Puts options into the values of a record; what cannot be understood ends the command. */
export function setAll(
  fields: readonly Field[],
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
 * Gives every required field a value: asks on a terminal, and ends the command elsewhere with all the
 * options that are missing.
 * @param nameOf how an option is written where it has a short form
 */
export async function complete(
  fields: readonly Field[],
  values: Values,
  wiki: Wiki,
  nameOf: (missing: Missing) => string = optionFor,
): Promise<void> {
  refuseWrong(fields, values);
  if (isTerminal())
    await askValues(fields, values, { asker: terminalAsker, wiki, finder: wikiFinder(wiki) });
  const missing = findMissing(fields, values);
  if (missing.length === 0) return;
  const lines = missing.flatMap((one) => [`  ${nameOf(one)}`, `      ${helpOn(one.field)}`]);
  fail(`This is missing; give it as options:\n${lines.join("\n")}`);
}

function refuseWrong(fields: readonly Field[], values: Values): void {
  const problems = fields.flatMap((field) => {
    const value = values[field.name];
    const isWhole = field.form.sort !== "list" && field.form.sort !== "fields";
    const problem = value !== undefined && isWhole ? problemWith(field, value) : undefined;
    return problem ? [`${field.name}: ${problem}`] : [];
  });
  if (problems.length > 0) fail(problems.join("\n"));
}
