/** YAML without the fields that cannot be parsed. */
export type Recovered = {
  yaml: string;
  /** The names of these fields: nothing is known about their values, or whether they are missing. */
  removed: ReadonlySet<string>;
};

const FIELD = /^([A-Za-z_][\w-]*):(?:\s|$)/;

/**
 * Removes the fields that have problems, so that the others can still be checked. Lines keep their numbers.
 * @param numbers the lines of the problems, from 1
 * @returns undefined if nothing would be left
 */
export function recoverYaml(yaml: string, numbers: Iterable<number>): Recovered | undefined {
  const lines = yaml.split("\n");
  const isField = lines.map((line) => FIELD.test(line));
  if (!isField.includes(true)) return undefined;
  const removed = new Set<string>();
  for (const number of numbers) {
    const at = Math.min(number - 1, lines.length - 1);
    // A line that starts in the first column and is no field may lack its colon.
    const [, alone] = /^([A-Za-z_][\w-]*)\b/.exec(lines[at] ?? "") ?? [];
    if (alone !== undefined && !isField[at]) removed.add(alone);
    const start = alone === undefined ? isField.lastIndexOf(true, at) : at;
    const next = isField.indexOf(true, Math.max(at, start) + 1);
    for (let line = Math.max(0, start); line < (next < 0 ? lines.length : next); line++) {
      // Also one that is indented by mistake.
      const [, name] = /^\s*([A-Za-z_][\w-]*):(?:\s|$)/.exec(lines[line] ?? "") ?? [];
      if (name !== undefined) removed.add(name);
      lines[line] = "";
    }
  }
  return lines.some((line) => FIELD.test(line)) ? { yaml: lines.join("\n"), removed } : undefined;
}
