import type { Wiki } from "../content/wiki";
import { type Choice, listChoices, listSourceChoices } from "./finder";
import { type Field, mayBeEmpty, problemWith } from "./form";
import { helpOn, mayNeedNoSource } from "./missing";
import { type Finder, readValue, type Values, WrongValue } from "./values";

/** Somebody who answers; a terminal, or a test. */
export type Asker = {
  text(question: {
    message: string;
    help?: string;
    initial?: string | undefined;
    problemWith?: ((typed: string) => string | undefined) | undefined;
  }): Promise<string>;
  choose(question: { message: string; help?: string; choices: readonly Choice[] }): Promise<string>;
  chooseMany(question: {
    message: string;
    help?: string;
    choices: readonly Choice[];
    required: boolean;
  }): Promise<string[]>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
};

type Asking = { asker: Asker; wiki: Wiki; finder: Finder };

/** Asks for every required field that has no value yet, one after the other, lists item by item. */
export async function askValues(
  fields: readonly Field[],
  values: Values,
  asking: Asking,
  before = "",
): Promise<void> {
  for (const field of fields) {
    const name = `${before}${field.name}`;
    if (!field.required || values.uncited === true) continue;
    const known = values[field.name];
    const { form } = field;
    if (form.sort === "fields") {
      const inner = (known ?? {}) as Values;
      await askValues(form.fields, inner, asking, `${name}: `);
      values[field.name] = inner;
    } else if (form.sort === "list" && form.item.form.sort === "fields")
      values[field.name] = await askItems(form.item.form.fields, known, asking, name);
    else if (known === undefined || (Array.isArray(known) && known.length === 0))
      await askOne(field, values, asking, name);
  }
}

async function askItems(
  fields: readonly Field[],
  known: unknown,
  asking: Asking,
  name: string,
): Promise<Values[]> {
  const items = Array.isArray(known) ? (known as Values[]) : [];
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
  return items;
}

/** Seasons and episodes are numbered from 1, so nobody has to be asked. */
function numberItem(fields: readonly Field[], item: Values, at: number): void {
  if (fields.some(({ name, form }) => name === "number" && form.sort === "number"))
    item.number ??= at + 1;
}

async function askOne(field: Field, values: Values, asking: Asking, name: string): Promise<void> {
  const { asker, wiki } = asking;
  const help = helpOn(field);
  const item = field.form.sort === "list" ? field.form.item : field;
  const choices = choicesFor(item, wiki);
  if (!choices) {
    values[field.name] = await askText(field, asking, name, help);
    return;
  }
  if (field.form.sort !== "list") {
    values[field.name] = await asker.choose({ message: name, help, choices });
    return;
  }
  const required = !mayBeEmpty(field);
  const chosen = await asker.chooseMany({ message: name, help, choices, required });
  if (chosen.length > 0) values[field.name] = chosen;
  else if (mayNeedNoSource(field)) values.uncited = true;
}

function choicesFor({ form }: Field, wiki: Wiki): Choice[] | undefined {
  if (form.sort === "reference") return listChoices(wiki, form.kinds);
  if (form.sort === "source") return listSourceChoices(wiki);
  if (form.sort !== "choice") return undefined;
  return form.values.map((value) => ({ value, label: value, hint: "", words: value }));
}

/** Asks until the schema has nothing against the answer. */
async function askText(field: Field, { asker, finder }: Asking, name: string, help: string) {
  const read = (typed: string) => readValue(field, typed.trim(), finder);
  const problem = (typed: string): string | undefined => {
    try {
      return problemWith(field, read(typed));
    } catch (error) {
      if (error instanceof WrongValue) return error.message;
      throw error;
    }
  };
  return read(await asker.text({ message: name, help, problemWith: problem }));
}
