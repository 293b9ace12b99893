import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { heroText, smallWiki } from "@/lib/content/example";
import { fixFiles } from "./fix";

test("check --fix makes safe fixes and lists each of them, or says that there are none", {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-"));
  const stderr = vi.spyOn(console, "error").mockReturnValue();
  const put = (file: string, text: string) => {
    const place = path.join(folder, file.replace("content/", ""));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  };
  for (const [file, text] of Object.entries(smallWiki)) put(file, text);
  const file = "content/heroes/b.mdx";
  put(file, heroText("Berta", "", "# One\n\nOf [[jessica jones]].<cite source=“report”/>"));
  await fixFiles(folder);
  expect(stderr.mock.calls.flat()).toEqual([
    `${file}:8: “report” → "report"`,
    `${file}:8: <cite → <Cite`,
    `${file}:6: # One → ## One`,
    `${file}:8: jessica jones → Jessica Jones`,
    "Fixed 4 places in 1 file.",
  ]);
  expect(readFileSync(path.join(folder, "heroes/b.mdx"), "utf8")).toBe(
    heroText("Berta", "", '## One\n\nOf [[Jessica Jones]].<Cite source="report"/>'),
  );
  stderr.mockClear();
  await fixFiles(folder);
  expect(stderr.mock.calls.flat()).toEqual(["Nothing to fix automatically."]);
  stderr.mockRestore();
  rmSync(folder, { recursive: true });
});

test("check --fix keeps a file's byte order mark and line endings, and ends its last line like the others", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-"));
  const stderr = vi.spyOn(console, "error").mockReturnValue();
  const written = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  const place = path.join(folder, "heroes/b.mdx");
  mkdirSync(path.dirname(place), { recursive: true });
  const wrong = heroText("Berta", "", "## One\n\nOf words.<uncited/>").trimEnd();
  writeFileSync(place, written(wrong));
  await fixFiles(folder);
  expect(stderr.mock.calls.flat().at(-1)).toBe("Fixed 2 places in 1 file.");
  expect(readFileSync(place, "utf8")).toBe(
    written(`${wrong.replace("<uncited/>", "<Uncited/>")}\n`),
  );
  stderr.mockRestore();
  rmSync(folder, { recursive: true });
});
