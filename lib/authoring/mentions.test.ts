import { expect, test } from "vitest";
import { heroText } from "../content/example";
import { readFields } from "./frontmatter-edits";
import { parseWritten, readWritten } from "./mentions";

test("texts that the check rejects before parsing are not parsed by --fix and rename either", () => {
  const dashes = "- ".repeat(15_000);
  expect(() => parseWritten(dashes)).toThrow("nested more than 16 deep");
  expect(readWritten(heroText("A", "", dashes))).toBeUndefined();
  expect(readWritten(heroText("A", "", "- a"))).toBeDefined();
  expect(readFields("content/sources/a.yaml", "? ".repeat(15_000))).toBeUndefined();
  expect(readFields("content/sources/a.yaml", "title: A")).toBeDefined();
});
