import { slugFromTitle } from "../authoring/slug";

/** The name of the rows with new sources, among the fields of a form. */
export const NEW_SOURCES = "new_sources";

/** What a form has beside its text and is kept with it, by the names of its controls: empty ones are left out. */
export type KeptFields = Readonly<Record<string, string>>;

/** The name in the address of something new. */
const SLUG = "slug";

/** The control of the order of the new sources. */
const ORDER = `r.${NEW_SOURCES}`;

const isKept = (name: string) =>
  name === SLUG || name === ORDER || name.startsWith(`f.${NEW_SOURCES}.`);

/**
 * Chooses what is kept of a form, in the order of the names, so that two that say the same are equal as JSON. The id that a page makes
 * of the title of a new source is left out: nobody has typed it.
 * @param sent the controls of the form by name; of several of one name, all, on lines
 */
export function keptFields(sent: Readonly<Record<string, unknown>>): KeptFields {
  const typed = Object.entries(sent).filter(
    (entry): entry is [string, string] =>
      isKept(entry[0]) &&
      typeof entry[1] === "string" &&
      entry[1].trim() !== "" &&
      !isMadeId(entry[0], entry[1], sent),
  );
  // The keys of rows in which nobody has typed anything say nothing.
  const hasRows = typed.some(([name]) => name !== SLUG && name !== ORDER);
  return Object.fromEntries(
    typed
      .filter(([name]) => name !== ORDER || hasRows)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function isMadeId(name: string, value: string, sent: Readonly<Record<string, unknown>>): boolean {
  const title = name.endsWith(".id") && sent[`${name.slice(0, -".id".length)}.title`];
  return typeof title === "string" && value === slugFromTitle(title);
}

/** As the database has it. */
export const fieldsText = (fields: KeptFields): string => JSON.stringify(fields);

/** @returns no fields if the text is none that `fieldsText` has written */
export function parseFieldsText(text: string): KeptFields {
  try {
    return keptFields(Object(JSON.parse(text)));
  } catch {
    return {};
  }
}
