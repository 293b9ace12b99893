import { LineCounter, parseDocument } from "yaml";
import { settingsSchema, type WikiSettings } from "./settings-schema";

/** The settings of a wiki are missing or invalid; the message has file, line and fix of every problem. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/**
 * Parses `content/wiki.yaml`. Pure.
 * @throws SettingsError
 */
export function parseSettings(file: string, text: string): WikiSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, maxAliasCount: 0 } as never);
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const fail = (problems: string[]): never => {
    throw new SettingsError(`The settings of the wiki are invalid.\n${problems.join("\n")}`);
  };
  if (document.errors.length > 0)
    fail(document.errors.map(({ pos, message }) => `${file}:${lineAt(pos[0])} ${message}`));
  const { data, error } = settingsSchema.safeParse(document.toJS());
  if (data) return data;
  return fail(
    (error?.issues ?? []).map(({ path, message }) => {
      const line = lineAt(offsetOf(document, path));
      return `${file}:${line} ${path.join(".") || "the file"}: ${message}`;
    }),
  );
}

/** The offset of a field, or of the nearest one around it that is written. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]) {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
