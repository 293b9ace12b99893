import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heroText, smallWiki } from "@/lib/content/example";
import { addRename } from "./rename";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wiki-"));
  vi.stubEnv("CONTENT_DIR", folder);
  for (const [file, text] of Object.entries(smallWiki)) put(file, text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const place = (file: string) => path.join(folder, file.replace("content/", ""));

function put(file: string, text: string) {
  mkdirSync(path.dirname(place(file)), { recursive: true });
  writeFileSync(place(file), text);
}

/** What a command prints, and its exit code. */
async function run(...words: string[]) {
  const program = new Command("wiki");
  addRename(program);
  const [out, error] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((one) =>
    one.mockReset().mockReturnValue(),
  );
  process.exitCode = undefined;
  await program.parseAsync(words, { from: "user" });
  const textOf = (spy = out) => spy?.mock.calls.flat().join("\n") ?? "";
  return { out: textOf(), error: textOf(error), code: process.exitCode ?? 0 };
}

const hero = "content/heroes/jessica-jones.mdx";

test("rename moves the file and says what to commit; a dry run shows it and writes nothing", async () => {
  const dry = await run("rename", "heroes/jessica-jones", "Jess", "--dry-run");
  expect(dry.out).toContain(`rename from ${hero}\nrename to content/heroes/jess.mdx`);
  expect(dry.out).toContain("+  - character: heroes/jess\n");
  expect(dry.out).toContain("Nothing was written.");
  expect(readFileSync(place(hero), "utf8")).toBe(smallWiki[hero]);
  const done = await run("rename", "heroes/jessica-jones", "Jess");
  expect(done).toMatchObject({ error: "", code: 0 });
  expect(done.out).toContain("Renamed heroes/jessica-jones to heroes/jess: 3 mentions rewritten");
  expect(done.out).toContain('git commit -m "Rename heroes/jessica-jones to heroes/jess"');
  expect(readdirSync(place("content/heroes"))).toEqual(["jess.mdx"]);
});

test("rename prints JSON for programs, and ends with 1 if it is not possible, 2 if the command is invalid", async () => {
  const json = await run("rename", hero, "--slug", "jess", "--json");
  expect(JSON.parse(json.out)).toMatchObject({
    done: true,
    from: "heroes/jessica-jones",
    to: "heroes/jess",
    changes: expect.arrayContaining([{ does: "move", file: hero, to: "content/heroes/jess.mdx" }]),
  });
  expect(await run("rename", "heroes/nobody", "Jess")).toMatchObject({ out: "", code: 1 });
  expect((await run("rename", "heroes/jess")).code).toBe(2);
});

test("rename keeps byte order marks and line endings, in the moved file and in those that mention it", async () => {
  const written = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
  for (const [file, text] of Object.entries(smallWiki)) put(file, written(text));
  expect(await run("rename", "heroes/jessica-jones", "Jess")).toMatchObject({ error: "", code: 0 });
  expect(readFileSync(place("content/heroes/jess.mdx"), "utf8")).toBe(
    written(heroText("Jess", "aliases: [The Detective]\nmoved_from: [heroes/jessica-jones]\n")),
  );
  const actor = "content/cast/krysten-ritter.mdx";
  expect(readFileSync(place(actor), "utf8")).toBe(
    written((smallWiki[actor] ?? "").replace("heroes/jessica-jones", "heroes/jess")),
  );
});

test("--content names the folder whose files are renamed", async () => {
  vi.unstubAllEnvs();
  const { out, code } = await run("rename", "heroes/jessica-jones", "Jess", "--content", folder);
  expect(code).toBe(0);
  expect(out).toContain(path.join(folder, "heroes/jess.mdx"));
  expect(readdirSync(path.join(folder, "heroes"))).toEqual(["jess.mdx"]);
});
