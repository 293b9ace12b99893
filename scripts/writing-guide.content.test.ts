import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { decodeText } from "@/lib/content/decode-text";
import { parseYaml } from "@/lib/content/frontmatter";
import { assembleWiki, loadFiles } from "@/lib/content/load";
import { listReferences, listSources } from "@/lib/content/references";
import { getKind } from "@/lib/kinds";
import { KINDS, type Kind } from "@/lib/kinds/article-id";
import { runWiki, wikiProgram } from "./wiki/program";

const root = path.resolve(import.meta.dirname, "..");
const guide = readFileSync(path.join(root, "docs/writing.md"), "utf8");
const scripts = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).scripts;

type Example = { language: string; about: string; text: string };

const examples: Example[] = [...guide.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", about = "", text = ""]) => ({ language, about, text }),
);

/** The examples that say `what=…`, with what they say. */
const listAbout = (what: string) =>
  examples.flatMap(({ about, text }) => {
    const [name, value = ""] = about.split("=");
    return name === what ? [{ value, text }] : [];
  });

const whole = listAbout("file").map(({ value, text }) => [value, text] as const);

/** The words of a command as a shell would part them; the guide's are plain ones and quoted ones. */
const wordsOf = (command: string) =>
  [...command.matchAll(/"([^"]*)"|(\S+?)="([^"]*)"|(\S+)/g)].map(
    ([, quoted, name, value, plain]) => quoted ?? plain ?? `${name}=${value}`,
  );

/** `npm run check -- --fix`, as the words that the program is given; undefined for other scripts. */
function wikiWords(command: string): string[] | undefined {
  const [, , script = "", , ...rest] = wordsOf(command);
  const [, own] = /^node scripts\/wiki\.mjs ?(.*)$/.exec(scripts[script] ?? "") ?? [];
  return own === undefined ? undefined : [...own.split(" ").filter(Boolean), ...rest];
}

const commands = examples
  .filter(({ language }) => language === "sh")
  .flatMap(({ about, text }) =>
    text
      .trim()
      .split("\n")
      .map((command) => ({ command, runs: about === "run" })),
  );

// It reads the whole wiki, several times.
const PATIENCE = 600_000;

const files = loadFiles(path.join(root, "content"));

/** What is wrong with the wiki if these files stood in it. */
const problemsWith = (added: readonly (readonly [string, string])[]) =>
  assembleWiki({ ...files, textByFile: new Map([...files.textByFile, ...added]) }).diagnostics;

test("every example has a label that says how it is tested", () => {
  expect(examples.length).toBeGreaterThan(15);
  for (const { language, about, text } of examples)
    expect(language === "sh" || /^(?:file|fields|text|message)=/.test(about), text).toBe(true);
});

test("the guide says what belongs in the folder of each kind", () => {
  const named = [...guide.matchAll(/^\| (`.+`) \|/gm)].join();
  expect(KINDS.filter((kind) => !named.includes(`\`${kind}\``))).toEqual([]);
});

test("the guide shows an article, a quote, a source and an image, which are all valid", {
  timeout: PATIENCE,
}, () => {
  expect(whole.map(([file]) => file.split("/")[1])).toEqual([
    "places",
    "quotes",
    "sources",
    "images",
    "images",
  ]);
  expect(problemsWith(whole)).toEqual([]);
});

test("inline examples of the guide are valid in an article", {
  timeout: PATIENCE,
}, () => {
  const spans = [...guide.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  const marks = spans.filter(
    (code) => /^(?:\[|<(?:Cite|Uncited|Quote|Figure)\b)/.test(code) && !code.includes("…"),
  );
  expect(marks.length).toBeGreaterThan(7);
  const [name = "", text = ""] = whole[0] ?? [];
  const body = marks.map((code) => (/^<[QF]/.test(code) ? code : `Words. ${code}<Uncited/>`));
  expect(problemsWith([[name, `${text}\n${body.join("\n\n")}\n`]])).toEqual([]);
});

test.each(listAbout("text"))("text examples of the guide are valid in an article", ({ text }) => {
  const [name = "", before = ""] = whole[0] ?? [];
  expect(problemsWith([[name, `${before}\n${text}`]])).toEqual([]);
});

test.each(listAbout("fields"))(
  "the fields of $value that the guide shows fit their schema",
  ({ value, text }) => {
    const { shape } = getKind(value as Kind).schema;
    const fields = parseYaml("docs/writing.md", text).data?.value as Record<string, unknown>;
    expect(Object.keys(fields).length).toBeGreaterThan(0);
    for (const [name, field] of Object.entries(fields)) {
      const parsed = (shape[name] as z.ZodType).safeParse(field);
      expect(parsed.error && z.prettifyError(parsed.error)).toBeUndefined();
      for (const { value: named } of listReferences(parsed.data))
        expect(files.textByFile.has(`content/${named.article}.mdx`), named.article).toBe(true);
      for (const { value: named } of listSources(parsed.data))
        expect(files.textByFile.has(`content/sources/${named.source}.yaml`), named.source).toBe(
          true,
        );
    }
  },
);

test.each(listAbout("message"))(
  "the message that the guide shows is the message: $value",
  ({ value, text }) => {
    const { text: message } = decodeText(
      readFileSync(path.join(root, `lib/content/diagnostic-fixtures/heroes/${value}.txt`)),
    );
    expect(message?.startsWith(text)).toBe(true);
  },
);

test("every command of the guide exists, with the options that it uses", () => {
  const program = wikiProgram();
  for (const { command } of commands) {
    expect(Object.keys(scripts), command).toContain(wordsOf(command)[2]);
    const [name, ...words] = wikiWords(command) ?? [];
    if (!name) continue;
    const known = program.commands.find((one) => one.name() === name);
    const flags = known?.options.map(({ long }) => long);
    expect(known, command).toBeDefined();
    for (const flag of words.filter((word) => word.startsWith("--")))
      expect(flags, command).toContain(flag);
  }
  const inTable = [...guide.matchAll(/^\| `npm run wiki -- ([\w-]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(inTable.sort()).toEqual(program.commands.map((one) => one.name()).sort());
});

describe("the ten-minute tutorial", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "guide-"));
  const content = path.join(folder, "content");
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  });

  test("every step works as the guide says", { timeout: PATIENCE }, async () => {
    cpSync(path.join(root, "content"), content, { recursive: true });
    // Somebody may have followed it.
    rmSync(path.join(folder, whole[0]?.[0] ?? ""), { force: true });
    vi.stubEnv("CONTENT_DIR", content);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "log").mockImplementation(() => {});
    const steps = commands.filter(({ runs }) => runs);
    expect(steps.length).toBeGreaterThan(2);
    for (const { command } of steps) {
      await runWiki(wikiWords(command) ?? []);
      expect(process.exitCode ?? 0, `${command}\n${said.mock.calls.join("\n")}`).toBe(0);
      const [file = "", text = ""] = whole[0] ?? [];
      // What was begun is written on.
      if (command.includes(" new ")) {
        expect(readFileSync(path.join(folder, file), "utf8")).toMatch(/^---\ntitle: Chinatown\n/);
        writeFileSync(path.join(folder, file), text);
      }
    }
  });
});
