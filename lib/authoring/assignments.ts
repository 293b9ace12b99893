import type { Values } from "./field-values";

/** The reverse of `setValue`: assignments that produce these values, such as `roles[0].character=heroes/luke-cage`. */
export function listAssignments(values: Values, before = ""): string[] {
  return Object.entries(values).flatMap(([name, value]) => assign(`${before}${name}`, value));
}

function assign(path: string, value: unknown): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((item, at) =>
      isFields(item) ? listAssignments(item, `${path}[${at}].`) : [`${path}=${itemText(item)}`],
    );
  if (isFields(value)) return listAssignments(value, `${path}.`);
  return [`${path}=${plainText(value)}`];
}

const isFields = (value: unknown): value is Values => typeof value === "object" && value !== null;

/** Quotes a text that `setValue` would otherwise unquote. */
const plainText = (value: unknown): string => {
  const text = String(value);
  return /^"[\s\S]*"$/.test(text) ? JSON.stringify(text) : text;
};

/** Wraps an item in a list if it would otherwise be read as a list itself. */
const itemText = (value: unknown): string => {
  const text = String(value);
  return /^\s*\[/.test(text) ? JSON.stringify([text]) : plainText(text);
};
