import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { fieldsGuide } from "./fields-guide";
import type { FormField } from "./form";
import { fieldsOfKind, NEW_KINDS } from "./new-file";

test("docs/fields.md matches the schemas; otherwise run: npm run fields", () => {
  const written = readFileSync(path.resolve(import.meta.dirname, "../../docs/fields.md"), "utf8");
  expect(written.replace(/\r\n/g, "\n")).toBe(fieldsGuide());
});

test("every field of every kind has a row that says what it is", () => {
  const sections = fieldsGuide().split(/^## /m).slice(1);
  expect(sections).toHaveLength(NEW_KINDS.length);
  for (const [index, kind] of NEW_KINDS.entries()) {
    const rows = (sections[index] ?? "").split("\n").filter((line) => line.startsWith("| `"));
    const namesOf = (fields: readonly FormField[]): string[] =>
      fields.flatMap(({ name, form }) => {
        const inner = form.type === "list" ? form.item.form : form;
        return [name, ...(inner.type === "fields" ? namesOf(inner.fields) : [])];
      });
    const names = namesOf(fieldsOfKind(kind));
    expect(rows.map((row) => /`([^`]*)`/.exec(row)?.[1]?.split(".").at(-1))).toEqual(names);
    for (const row of rows) expect(row, kind).toMatch(/^\| `[^`]+` \| .*? \| .+ \| .+ \|$/);
  }
});

test("the type of a field comes from its schema", () => {
  const guide = fieldsGuide();
  for (const row of [
    "| `title` | yes | text | The name that the article goes by",
    "| `roles[].character` | yes | id of heroes or characters |",
    "| `played_by[].reveals` |  | season |",
    "| `powers[].sources` | yes, or `uncited` | list of sources |",
    "| `seasons[].released` | yes | day |",
    "| `date` |  | date |",
    "| `url` |  | address |",
    "| `founding` |  | `true` or `false` |",
    "| `moved_from` |  | list of sources |",
  ])
    expect(guide).toContain(row);
});
