import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseOutline } from "./outline";
import { RESERVED_IDS } from "./remark-headings";

const components = path.resolve(import.meta.dirname, "../../components");

/** Everything that stands on pages beside an article's text. */
const ids = ["article", "quote", "releases"].flatMap((room) =>
  readdirSync(path.join(components, room))
    .filter(
      (name) => name.endsWith(".tsx") && !/source-page|quotes-page|timeline|as-of|test/.test(name),
    )
    .flatMap((name) => [
      ...readFileSync(path.join(components, room, name), "utf8").matchAll(/\bid="([\w-]+)"/g),
    ])
    .map(([, id = ""]) => id),
);

test("every heading has an id of its own, one of signs or of other letters too", () => {
  const { outline } = parseOutline(
    "## ???\n\n## …\n\n## Section\n\n## S1\n\n## S1\n\n## Section S1\n\n## Café\n\n## 東京\n\n## - -",
  );
  expect(outline?.headings.map(({ id }) => id)).toEqual([
    "section",
    "section-1",
    "section-2",
    "section-s1",
    "section-s1-1",
    "section-s1-2",
    "café",
    "東京",
    "section-3",
  ]);
});

test("no heading takes an id that its page gives to something else", () => {
  expect(ids).toContain("relations");
  expect(ids.filter((id) => !RESERVED_IDS.includes(id))).toEqual([]);
  const { outline } = parseOutline("## Relations\n\n## S1\n\n## S2E10\n\n## Content");
  expect(outline?.headings.map(({ id }) => id)).toEqual([
    "relations-1",
    "section-s1",
    "section-s2e10",
    "content-1",
  ]);
});
