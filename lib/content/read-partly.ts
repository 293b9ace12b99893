import { z } from "zod";
import { mayBeReveals, type UnreadField } from "./draft";
import { unwrap } from "./example-value";
import type { YamlData } from "./frontmatter";
import { suggestId } from "./suggest-id";

type Read = { value?: unknown; unread: UnreadField[] };

/**
 * The valid parts of the fields of a file that has problems, and what is not valid. Lists keep the indexes of their
 * items. A fact whose `reveals` is not valid is left out, since nobody knows whether it is public.
 */
export function readPartly(
  schema: z.ZodObject,
  { value, unreadable }: YamlData,
  yaml: string,
): { frontmatter: object; unread: UnreadField[] } {
  const { value: fields, unread } = readObject(schema, isFields(value) ? value : {}, []);
  return {
    frontmatter: (fields ?? {}) as object,
    unread: [
      ...unread,
      ...[...unreadable].map((name) => ({ path: [name], written: lines(yaml, name) })),
    ],
  };
}

/** The lines of a field. */
function lines(yaml: string, name: string): string {
  const all = yaml.split("\n");
  const start = all.findIndex((line) => line.startsWith(name));
  const end = all.findIndex((line, index) => index > start && /^[a-z_]+:/.test(line));
  return all.slice(Math.max(0, start), end < 0 ? all.length : end).join("\n");
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function read(schema: z.ZodType, written: unknown, path: PropertyKey[]): Read {
  const whole = schema.safeParse(written);
  if (whole.success) return { value: whole.data, unread: [] };
  const core = unwrap(schema);
  if (core instanceof z.ZodArray && Array.isArray(written))
    return readItems(core.element as z.ZodType, written, path);
  const forms = core instanceof z.ZodUnion ? core.options : [core];
  const form = forms.find((one) => one instanceof z.ZodObject);
  const fields = form && isFields(written) ? readObject(form, written, path) : undefined;
  if (fields?.value !== undefined) return fields;
  // What is missing hides nothing.
  return { unread: written === undefined ? [] : [{ path, written }] };
}

function readItems(schema: z.ZodType, written: readonly unknown[], path: PropertyKey[]): Read {
  const items: unknown[] = [];
  const unread = written.flatMap((one, index) => {
    const item = read(schema, one, [...path, index]);
    if (item.value !== undefined) items[index] = item.value;
    return item.unread;
  });
  return { value: items, unread };
}

function readObject(
  schema: z.ZodObject,
  written: Record<string, unknown>,
  path: PropertyKey[],
): Read {
  const known = Object.keys(schema.shape);
  const value: Record<string, unknown> = {};
  const unread: UnreadField[] = [];
  for (const [name, field] of Object.entries(schema.shape)) {
    const one = read(field as z.ZodType, written[name], [...path, name]);
    if (one.value !== undefined) value[name] = one.value;
    unread.push(...one.unread);
  }
  for (const [name, field] of Object.entries(written)) {
    if (known.includes(name)) continue;
    const meant = suggestId(name, known);
    unread.push(
      meant === undefined
        ? { path, name, written: field }
        : { path: [...path, meant], written: field },
    );
  }
  // At the top, `isHidingUnread` finds the others.
  const mayHide =
    known.includes("reveals") &&
    value.reveals === undefined &&
    unread.some((one) =>
      one.path.length === path.length ? mayBeReveals(one) : one.path[path.length] === "reveals",
    );
  return path.length > 0 && mayHide ? { unread: [{ path, written }] } : { value, unread };
}
