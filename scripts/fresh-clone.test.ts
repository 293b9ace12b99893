import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const COMMANDS = ["start.mjs", "test.mjs", "build.mjs", "dev.mjs", "wiki.mjs"];

/** The static imports of a script; `await import` runs later. */
const IMPORTED = /^(?:import|export)\s(?:[^"';]*\sfrom\s)?"([^"]+)"/gm;

/** Every package that a script imports statically, directly or through other files. */
function listPackages(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const names = [...readFileSync(file, "utf8").matchAll(IMPORTED)].map(([, name = ""]) => name);
  return names.flatMap((name) => {
    if (name.startsWith(".")) return listPackages(path.join(path.dirname(file), name), seen);
    return name.startsWith("node:") ? [] : [`${path.basename(file)}: ${name}`];
  });
}

test.each(COMMANDS)("%s starts in a fresh clone without installed packages", (command) => {
  const seen = new Set<string>();
  expect(listPackages(path.join(import.meta.dirname, command), seen)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
});
