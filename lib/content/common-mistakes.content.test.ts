import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parseArticle } from "./article";
import { decodeText } from "./decode-text";
import { formatDiagnostics } from "./diagnostic";
import { imageText, quoteText, smallWiki, svgText, wikiOf } from "./example";

const folder = path.join(import.meta.dirname, "slips");
const read = (of: string, name: string) => decodeText(readFileSync(path.join(of, name))).text ?? "";
const listSlips = (of: string) => readdirSync(of).filter((name) => name.endsWith(".mdx"));

test.each(listSlips(folder))("%s is told whole: place, problem and fix", async (name) => {
  const text = read(folder, name);
  const kind = text.includes("\nspeaker:") ? "quotes" : "heroes";
  const file = `content/${kind}/${name}`;
  const { diagnostics } = parseArticle(file, text);
  expect(diagnostics.length).toBeGreaterThan(0);
  await expect(formatDiagnostics(diagnostics, new Map([[file, text]]))).toMatchFileSnapshot(
    path.join(folder, name.replace(".mdx", ".txt")),
  );
});

const ofTheWiki = path.join(folder, "of-the-wiki");

test.each(listSlips(ofTheWiki))("%s is told whole, which only the wiki can", async (name) => {
  const text = read(ofTheWiki, name);
  const file = `content/heroes/${name}`;
  const { diagnostics } = wikiOf({
    ...smallWiki,
    "content/quotes/ritter-reluctant-team-up.mdx": quoteText("They do not want to."),
    "content/quotes/ritter-first-word.mdx": quoteText("The first word."),
    "content/images/door.yaml": imageText(),
    "content/images/door.svg": svgText(),
    [file]: text,
  });
  expect(diagnostics.map((one) => one.file)).toContain(file);
  await expect(formatDiagnostics(diagnostics, new Map([[file, text]]))).toMatchFileSnapshot(
    path.join(ofTheWiki, name.replace(".mdx", ".txt")),
  );
});
