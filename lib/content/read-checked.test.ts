import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { heroText, smallWiki } from "./example";
import { parseInWorkers } from "./parse-in-workers";
import { readChecked } from "./read-checked";

const folder = mkdtempSync(path.join(tmpdir(), "read-checked-"));
const save = (file: string, text: string) => {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};
const parse: Parameters<typeof readChecked>[0] = (files) => parseInWorkers(files, new Map());
/** So that a process of its own checks these few files. */
const IN_PROCESS = 0;
const hero = "content/heroes/jessica-jones.mdx";

beforeAll(() => {
  for (const [file, text] of Object.entries(smallWiki)) save(file, text);
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("many files are checked in a process of their own, with the same wiki and the same problems", async () => {
  save(hero, heroText("Jessica Jones", "", "Words.<Uncited/>"));
  const { wiki } = await readChecked(parse);
  expect((await readChecked(parse, IN_PROCESS)).wiki.version).toBe(wiki.version);

  save(
    hero,
    heroText("Jessica Jones", "", "She met [[Nobody at all|somebody]].<Uncited/> {broken}"),
  );
  const errors = await Promise.all(
    [undefined, IN_PROCESS].map((many) => readChecked(parse, many).catch((error) => error)),
  );
  expect(errors[0].message).toContain(hero);
  expect(errors[1].message).toBe(errors[0].message);
});

test("what is saved while it is checked is checked too", async () => {
  save(hero, heroText("Jessica Jones", "", "First.<Uncited/>"));
  const late: typeof parse = async (files) => {
    const parsed = await parse(files);
    save(hero, heroText("Jessica Jones", "", "Second.<Uncited/>"));
    return parsed;
  };
  const { wiki } = await readChecked(late, IN_PROCESS);
  expect(wiki.articles.get("heroes/jessica-jones" as never)?.body).toContain("Second.");
});
