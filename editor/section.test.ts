import { expect, test } from "vitest";
import { parseOutline } from "@/lib/mdx/outline";
import { findSection } from "./section";

const FIELDS = "---\ntitle: Jessica Jones\n# a note\n---\n";

/** The line that a link to a section leads to. */
function lineOf(text: string, id: string): string | undefined {
  const found = findSection(text, id);
  return found && text.slice(found.from, found.to);
}

test("a section is found by the id that its page gives it", () => {
  const body = [
    "The lead.",
    "## Before the team-up",
    "Words.",
    "### With [[Luke Cage|Luke]] & *Matt*",
    "Words.",
    "## Powers",
    "Words.",
    "## Powers",
    "Words.",
    "## Relations",
    "```\n## Not a heading\n```",
    "#### Café “noir” ##",
    "Words.",
  ].join("\n\n");
  const ids = parseOutline(body).outline?.headings.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(6);
  expect(ids.map((id) => lineOf(FIELDS + body, id))).toEqual([
    "## Before the team-up",
    "### With [[Luke Cage|Luke]] & *Matt*",
    "## Powers",
    "## Powers",
    "## Relations",
    "#### Café “noir” ##",
  ]);
  const [, , first = "", second = ""] = ids;
  expect(findSection(FIELDS + body, first)?.from).toBeLessThan(
    findSection(FIELDS + body, second)?.from ?? 0,
  );
});

test("a section that is not there is not found", () => {
  expect(findSection(`${FIELDS}\n## Powers\n\nWords.`, "a-note")).toBeUndefined();
  expect(findSection(`${FIELDS}\n## Powers\n\nWords.`, "weaknesses")).toBeUndefined();
  expect(findSection("", "powers")).toBeUndefined();
});
