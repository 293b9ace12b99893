import { memoizeByKey } from "../state/memoize-by-key";
import { parseYaml, type YamlData } from "./frontmatter";

/** An article or a source: its fields as they were written, on the lines of their file. */
type FrontmatterFile = { file: string; yaml: string };

/**
 * The position of a field, for diagnostics that only the whole wiki can make. The fields are parsed again for it: few
 * articles have such a problem, and positions cannot be sent from the process that parsed them.
 * @returns the position of its value, or of the nearest field around it
 */
export function positionOf(written: FrontmatterFile, path: readonly PropertyKey[]) {
  return locatorOf(written)(path);
}

const locatorOf = memoizeByKey(({ file, yaml }: FrontmatterFile): YamlData["locate"] => {
  const { data } = parseYaml(file, yaml);
  if (!data) throw new Error(`${file} was parsed before, but its fields cannot be parsed again.`);
  return data.locate;
});
