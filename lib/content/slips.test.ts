import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseArticle } from "./article";
import { formatDiagnostics } from "./diagnostic";

const folder = path.join(import.meta.dirname, "slips");
const slips = readdirSync(folder).filter((name) => name.endsWith(".mdx"));

test.each(slips)("%s is told whole: place, problem and mend", async (name) => {
  const text = readFileSync(path.join(folder, name), "utf8");
  const kind = text.includes("\nspeaker:") ? "quotes" : "heroes";
  const file = `content/${kind}/${name}`;
  const { diagnostics } = parseArticle(file, text);
  expect(diagnostics.length).toBeGreaterThan(0);
  await expect(formatDiagnostics(diagnostics, new Map([[file, text]]))).toMatchFileSnapshot(
    path.join(folder, name.replace(".mdx", ".txt")),
  );
});
