import { type SourceId, sourceIdFromPath } from "../kinds/article-id";
import { checkCharacters } from "./check-characters";
import { normalizeText } from "./decode-text";
import type { Diagnostic } from "./diagnostic";
import type { Partly, Unread } from "./draft";
import { parseFields } from "./fields";
import { findConflict } from "./find-conflict";
import { parseYaml } from "./frontmatter";
import { type InvalidPath, invalidPath } from "./invalid-path";
import { readPartly } from "./read-partly";
import { type SourceFields, sourceSchema } from "./schema/source";

/** A document that facts and quotes cite: one YAML file. */
export type Source = SourceFields & {
  id: SourceId;
  file: string;
  /** The file as written; `positionOf` finds a field in it. */
  yaml: string;
};

/** What can be read of a source: all of it, or the valid fields of one that has problems. */
export type SourceDraft = Partly<SourceFields> &
  Pick<Source, "id" | "file" | "yaml"> & {
    /** Undefined if the source has no problems. */
    unread?: Pick<Unread, "fields"> | undefined;
  };

/**
 * Parses one source. Pure.
 * @param file its path from the project root: `content/sources/ew-first-look.yaml`
 */
export function parseSource(
  file: string,
  written: string,
): { source: Source | undefined; draft?: SourceDraft; diagnostics: Diagnostic[] } {
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
  if (diagnostics.length === 0 && fields.value)
    return { source: { ...fields.value, id, file, yaml: text }, diagnostics };
  const { frontmatter, unread } = readPartly(sourceSchema, yaml.data, text);
  const draft = { ...frontmatter, id, file, yaml: text, unread: { fields: unread } };
  return { source: undefined, draft, diagnostics };
}

const WRONG_NAME: InvalidPath = {
  problem: "A source cannot have this file name.",
  fix: "Put it at content/sources/<name>.yaml: lower-case letters, digits and single hyphens, 80 at most.",
};
