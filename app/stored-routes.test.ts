import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { canaryWiki } from "@/lib/content/canary-wiki";
import { wikiOf } from "@/lib/content/example";
import { listStoredAddresses } from "@/lib/page-store/stored-addresses";
import { listParamsByFile } from "./stored-routes";

// Lists of a small wiki are too long as well, so that it has every page.
vi.mock("@/lib/views/lists/list-limits", () => ({
  LIST_LIMITS: { lines: 1, cards: 1, excerpt: 1 },
}));

const { wiki } = wikiOf(canaryWiki);

/** What Next makes of files with special names, and of two parameters. */
const BY_NEXT = ["/404", "/apple-icon.png", "/icon.svg"];

const routeFiles = ["(reading)", "(embed)"]
  .flatMap((room) =>
    readdirSync(`${import.meta.dirname}/${room}`, { recursive: true, encoding: "utf8" }).map(
      (file) => `${room}/${file.replaceAll("\\", "/")}`,
    ),
  )
  .filter((file) => /\/(?:page\.tsx|route\.ts)$/.test(file));

test("every page and file for readers has stored addresses, and no other has", () => {
  expect(routeFiles.length).toBeGreaterThan(30);
  expect([...listParamsByFile(wiki).keys()].sort()).toEqual(routeFiles.sort());
});

test("every stored address is answered by a file", () => {
  const answered = [...listParamsByFile(wiki).values()].flat().length;
  expect(answered + BY_NEXT.length).toBe(listStoredAddresses(wiki).size);
});

test("files with names that Next prerenders are rendered on demand as well", async () => {
  const special = routeFiles.filter((file) =>
    /\/(?:manifest\.\w+|robots\.txt|sitemap\.xml)\//.test(file),
  );
  expect(special).toHaveLength(3);
  for (const file of special)
    expect(await import(`./${file}`), file).toHaveProperty("dynamic", "force-dynamic");
});
