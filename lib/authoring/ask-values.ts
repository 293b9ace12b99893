import type { Wiki } from "../content/wiki";
import { type Choice, listChoices, listSourceChoices } from "./article-finder";
import { type Finder, readValue, type Values, WrongValue } from "./field-values";
import { type FormField, mayBeEmpty, problemWith } from "./form";
import { helpOn, isAsked, mayNeedNoSource } from "./missing-fields";

/** Asks the author questions: in a terminal, or in a test. */
export type Asker = {
  text(question: {
    message: string;
    help?: string;
    initial?: string | undefined;
    problemWith?: ((typed: string) => string | undefined) | undefined;
  }): Promise<string>;
  choose(question: {
    message: string;
    help?: string;
    choices: readonly Choice[];
    initial?: string | undefined;
  }): Promise<string>;
  chooseMany(question: {
    message: string;
    help?: string;
    choices: readonly Choice[];
    required: boolean;
    initial?: readonly string[] | undefined;
  }): Promise<string[]>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
};

export type Asking = { asker: Asker; wiki: Wiki; finder: Finder };

/**
 * Asks for every required field that has no value yet, one after another, and for lists item by item. Also
 * asks for what is missing in optional fields that already have a value.
 */
export async function askValues(
  fields: readonly FormField[],
  values: Values,
  asking: Asking,
  before = "",
): Promise<void> {
  for (const field of fields) {
    const name = `${before}${field.name}`;
    const known = values[field.name];
    if (!isAsked(field, known) || values.uncited === true) continue;
    const { form } = field;
    if (form.type === "fields") {
      // Stored before the questions: an author who cancels keeps the answers given so far.
      const inner = (known ?? {}) as Values;
      values[field.name] = inner;
      await askValues(form.fields, inner, asking, `${name}: `);
    } else if (form.type === "list" && form.item.form.type === "fields") {
      const items = Array.isArray(known) ? (known as Values[]) : [];
      values[field.name] = items;
      await askItems(form.item.form.fields, items, asking, name);
    } else if (known === undefined || (Array.isArray(known) && known.length === 0))
      await askOne(field, values, asking, name);
  }
}

async function askItems(
  fields: readonly FormField[],
  items: Values[],
  asking: Asking,
  name: string,
): Promise<void> {
  const isGiven = items.length > 0;
  for (let at = 0; at === 0 || at < items.length || !isGiven; at++) {
    if (at > 0 && at >= items.length) {
      const more = { message: `Another one (${name})?`, initial: false };
      if (!(await asking.asker.confirm(more))) break;
    }
    const item = items[at] ?? {};
    items[at] = item;
    numberItem(fields, item, at);
    await askValues(fields, item, asking, `${name} ${at + 1}: `);
  }
}

/** Seasons and episodes are numbered by their position, so the author is not asked. */
function numberItem(fields: readonly FormField[], item: Values, at: number): void {
  for (const { name, form } of fields)
    if (form.type === "number" && form.isPosition) item[name] ??= at + 1;
}

/** Asks for one value; an existing value is offered for correction. */
async function askOne(
  field: FormField,
  values: Values,
  asking: Asking,
  name: string,
): Promise<void> {
  const { asker, wiki } = asking;
  const help = helpOn(field);
  const item = field.form.type === "list" ? field.form.item : field;
  const choices = choicesFor(item, wiki);
  const given = listGiven(values[field.name]);
  if (!choices) {
    values[field.name] = await askText(field, asking, { message: name, help, given });
    return;
  }
  if (field.form.type !== "list") {
    values[field.name] = await asker.choose({ message: name, help, choices, initial: given[0] });
    return;
  }
  const required = !mayBeEmpty(field);
  const question = { message: name, help, choices, required, initial: given };
  const chosen = await asker.chooseMany(question);
  if (chosen.length > 0) values[field.name] = chosen;
  else if (mayNeedNoSource(field)) values.uncited = true;
}

/** The items of a value as texts; a single value is a list of one. */
const listGiven = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

/**
 * Asks again for an invalid value and offers the current value for correction.
 * @param path the field, such as `roles[0].character`; if it has fields of its own, all of them are asked
 * @returns whether the field exists
 */
export async function askAgain(
  fields: readonly FormField[],
  values: Values,
  path: string,
  asking: Asking,
): Promise<boolean> {
  const [first = "", ...rest] = path.split(/\.|(?=\[)/);
  const field = fields.find(({ name }) => name === first);
  if (!field) return false;
  await askAtPath(field, values, rest, asking, first);
  return true;
}

async function askAtPath(
  field: FormField,
  values: Values,
  [step, ...rest]: readonly string[],
  asking: Asking,
  name: string,
): Promise<void> {
  const { form } = field;
  const value = values[field.name];
  if (form.type === "list" && form.item.form.type === "fields") {
    const items = (Array.isArray(value) ? value : [{}]) as Values[];
    values[field.name] = items;
    const wanted = step === undefined ? undefined : Number(step.slice(1, -1));
    for (const [at, item] of items.entries())
      if (wanted === undefined || wanted === at)
        await askInside(form.item.form.fields, item, rest, asking, `${name} ${at + 1}: `);
  } else if (form.type === "fields") {
    const inner = (value ?? {}) as Values;
    values[field.name] = inner;
    const steps = step === undefined ? [] : [step, ...rest];
    await askInside(form.fields, inner, steps, asking, `${name}: `);
  } else await askOne(field, values, asking, name);
}

async function askInside(
  fields: readonly FormField[],
  values: Values,
  [step, ...rest]: readonly string[],
  asking: Asking,
  before: string,
): Promise<void> {
  const named = fields.filter(({ name }) => name === step);
  const given = fields.filter((field) => field.required || values[field.name] !== undefined);
  for (const field of named.length > 0 ? named : given)
    await askAtPath(field, values, named.length > 0 ? rest : [], asking, `${before}${field.name}`);
}

function choicesFor({ form }: FormField, wiki: Wiki): Choice[] | undefined {
  if (form.type === "reference") return listChoices(wiki, form.kinds);
  if (form.type === "source") return listSourceChoices(wiki);
  if (form.type !== "choice") return undefined;
  return form.values.map((value) => ({ value, label: value, hint: "", words: value }));
}

/** Asks until the answer is valid. */
async function askText(
  field: FormField,
  { asker, finder }: Asking,
  { message, help, given }: { message: string; help: string; given: readonly string[] },
) {
  const read = (typed: string) => readValue(field, typed.trim(), finder);
  const problem = (typed: string): string | undefined => {
    try {
      return problemWith(field, read(typed));
    } catch (error) {
      if (error instanceof WrongValue) return error.message;
      throw error;
    }
  };
  const initial = given.length > 1 ? JSON.stringify(given) : given[0];
  return read(await asker.text({ message, help, initial, problemWith: problem }));
}
