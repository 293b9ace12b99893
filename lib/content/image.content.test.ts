import { expect, test } from "vitest";
import { loadFiles } from "./load";

test("the wiki's own images are drawings of less than 3 kB", async () => {
  const { textByFile } = loadFiles("content");
  const drawings = [...textByFile].filter(([file]) => file.endsWith(".svg"));
  expect(drawings.length).toBeGreaterThan(5);
  for (const [file, text] of drawings) expect(text.length, file).toBeLessThan(3000);
});
