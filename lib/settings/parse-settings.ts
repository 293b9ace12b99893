import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { settingsSchema, type WikiSettings } from "./settings-schema";

/** The settings of a wiki are missing or invalid; the message has file, line and fix of every problem. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const MOST_CHARACTERS = 64 * 1024;

/**
 * Parses `content/wiki.yaml`. Pure.
 * @throws SettingsError
 */
export function parseSettings(file: string, text: string): WikiSettings {
  const fail = (problems: string[]): never => {
    throw new SettingsError(`The settings of the wiki are invalid.\n${problems.join("\n")}`);
  };
  if (text.length > MOST_CHARACTERS)
    fail([
      `${file}:1 The file is longer than ${MOST_CHARACTERS.toLocaleString("en-US")} characters.`,
    ]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  if (document.errors.length > 0)
    fail(document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])} ${message}`));
  visit(document, {
    Alias: (_, { range }) =>
      fail([`${file}:${lineAt(range?.[0])} Write the value itself, not an alias (*).`]),
  });
  const { data, error } = settingsSchema.safeParse(document.toJS());
  if (data) return data;
  return fail(
    (error?.issues ?? []).map(({ path, message }) => {
      const line = lineAt(offsetOf(document, path));
      return `${file}:${line} ${path.join(".") || "the file"}: ${message}`;
    }),
  );
}

/** The position of a field of the settings, or of the nearest one around it that is written. */
export function settingsPosition(text: string, path: readonly PropertyKey[]) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const { line, col } = lines.linePos(offsetOf(document, path));
  return { line, column: col };
}

/** The offset of a field’s name, of an item, or of the nearest one around it that is written. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length--) {
    const around = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const name = path[length - 1];
    const node = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && key.value === name)?.key
      : document.getIn(path.slice(0, length), true);
    const { range } = (node ?? {}) as { range?: number[] };
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}
