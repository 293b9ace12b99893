import { type SourceId, sourceIdFromPath } from "../kinds/article-id";
import { checkCharacters } from "./check-characters";
import { normalizeText } from "./decode-text";
import type { Diagnostic } from "./diagnostic";
import { parseFields } from "./fields";
import { findConflict } from "./find-conflict";
import { parseYaml } from "./frontmatter";
import { type InvalidPath, invalidPath } from "./invalid-path";
import { type SourceFields, sourceSchema } from "./schema/source";

/** A document that facts and quotes cite: one YAML file. */
export type Source = SourceFields & {
  id: SourceId;
  file: string;
  /** The file as written; `positionOf` finds a field in it. */
  yaml: string;
};

/**
 * Parses one source. Pure.
 * @param file its path from the project root: `content/sources/ew-first-look.yaml`
 */
export function parseSource(
  file: string,
  written: string,
): { source: Source | undefined; diagnostics: Diagnostic[] } {
  const id = sourceIdFromPath(file);
  if (!id) return { source: undefined, diagnostics: [invalidPath(file, WRONG_NAME)] };
  const normal = normalizeText(written);
  const conflict = findConflict(file, normal);
  if (conflict) return { source: undefined, diagnostics: [conflict] };
  const { clean: text, diagnostics: wrong } = checkCharacters(file, normal);
  const yaml = parseYaml(file, text);
  if (!yaml.data) return { source: undefined, diagnostics: [...wrong, ...yaml.diagnostics] };
  const fields = parseFields(file, sourceSchema, yaml.data);
  const diagnostics = [...wrong, ...yaml.diagnostics, ...fields.diagnostics];
  const value = diagnostics.length > 0 ? undefined : fields.value;
  return { source: value && { ...value, id, file, yaml: text }, diagnostics };
}

const WRONG_NAME: InvalidPath = {
  problem: "A source cannot have this file name.",
  fix: "Put it at content/sources/<name>.yaml: lower-case letters, digits and single hyphens, 80 at most.",
};
