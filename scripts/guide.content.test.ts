import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { decodeText } from "@/lib/content/decode-text";
import { parseYaml } from "@/lib/content/frontmatter";
import { assembleWiki, loadFiles } from "@/lib/content/load";
import { listReferences, listSources } from "@/lib/content/references";
import { compileGuidePage } from "@/lib/guide/compile-guide";
import { loadGuide } from "@/lib/guide/load-guide";
import { getKind } from "@/lib/kinds";
import { KINDS, type Kind } from "@/lib/kinds/article-id";
import { runWiki, wikiProgram } from "./wiki/program";

const root = path.resolve(import.meta.dirname, "..");
const pages = loadGuide(path.join(root, "content-guide"));
/** The generated list of fields has a test of its own. */
const written = pages.filter(({ slug }) => slug !== "all-fields");
const guide = written.map(({ text }) => text).join("\n");
const scripts = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).scripts;

type Example = { language: string; about: string; text: string };

const examples: Example[] = [...guide.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", about = "", text = ""]) => ({ language, about, text }),
);

/** The examples that say `what=…` or `what="…"`, with what they say. */
const listAbout = (what: string) =>
  examples.flatMap(({ about, text }) => {
    const [, name, quoted, plain = ""] = /^(\w+)=(?:"(.*)"|(.*))$/.exec(about) ?? [];
    return name === what ? [{ value: quoted ?? plain, text }] : [];
  });

const article = () => listAbout("file").find(({ value }) => /\/places\//.test(value));

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
    expect(language === "sh" || /^(?:file|fields|text|message|line|block)=/.test(about), text).toBe(
      true,
    );
});

test("the guide says what belongs in the folder of each kind", () => {
  const named = [...guide.matchAll(/^\| (`.+`) \|/gm)].join();
  expect(KINDS.filter((kind) => !named.includes(`\`${kind}\``))).toEqual([]);
});

test("the guide shows an article, a quote, a source and an image, which are all valid", {
  timeout: PATIENCE,
}, () => {
  expect(whole.map(([file]) => file.split("/")[1]).sort()).toEqual([
    "images",
    "images",
    "places",
    "quotes",
    "sources",
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
  const { value: name = "", text = "" } = article() ?? {};
  const body = marks.map((code) => (/^<[QF]/.test(code) ? code : `Words. ${code}<Uncited/>`));
  expect(problemsWith([[name, `${text}\n${body.join("\n\n")}\n`]])).toEqual([]);
});

test.each([...listAbout("text"), ...listAbout("block")])(
  "text examples of the guide are valid in an article: $text",
  ({ text }) => {
    const { value: name = "", text: before = "" } = article() ?? {};
    expect(problemsWith([[name, `${before}\n${text}`]])).toEqual([]);
  },
);

test("what the editor inserts into a line is valid in one", () => {
  const { value: name = "", text: before = "" } = article() ?? {};
  const lines = listAbout("line").map(({ text }) => `Words. ${text.trim()}<Uncited/>\n`);
  expect(lines.length).toBeGreaterThan(4);
  expect(problemsWith([[name, `${before}\n${lines.join("\n")}`]])).toEqual([]);
});

test("the guide has no name that a season reveals", { timeout: PATIENCE }, () => {
  const { wiki } = assembleWiki(files);
  const hidden = [...wiki.articles.values()].flatMap(({ id, frontmatter }) => {
    const { aliases = [] } = frontmatter as { aliases?: { name: string; reveals?: unknown }[] };
    const own = wiki.summaries.get(id);
    return [
      ...(own && own.kind !== "quotes" && own.reveals.length > 0 ? [own.title] : []),
      ...aliases.flatMap(({ name, reveals }) => (reveals ? [name] : [])),
    ];
  });
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.filter((name) => guide.includes(name))).toEqual([]);
});

test("every page of the guide compiles, and links only to pages that there are", async () => {
  expect(pages.length).toBeGreaterThan(8);
  for (const page of pages) expect(await compileGuidePage(page)).toContain("MDXContent");
});

test.each(listAbout("fields"))(
  "the fields of $value that the guide shows fit their schema",
  ({ value, text }) => {
    const { shape } = getKind(value as Kind).schema;
    const fields = parseYaml("content-guide", text).data?.value as Record<string, unknown>;
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

/** The commands of whoever runs a server are described there. */
const OPERATORS = ["backup", "mailbox", "restore", "role"];
const operating = readFileSync("docs/operating.md", "utf8");

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
  const all = program.commands.map((one) => one.name());
  expect([...inTable, ...OPERATORS].sort()).toEqual(all.sort());
  for (const name of OPERATORS) expect(operating).toContain(`npm run wiki -- ${name}`);
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
    const { value: file = "", text = "" } = article() ?? {};
    rmSync(path.join(folder, file), { force: true });
    vi.stubEnv("CONTENT_DIR", content);
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "log").mockImplementation(() => {});
    const steps = commands.filter(({ runs }) => runs);
    expect(steps.length).toBeGreaterThan(2);
    for (const { command } of steps) {
      await runWiki(wikiWords(command) ?? []);
      expect(process.exitCode ?? 0, `${command}\n${said.mock.calls.join("\n")}`).toBe(0);
      // What was begun is written on.
      if (command.includes(" new ")) {
        expect(readFileSync(path.join(folder, file), "utf8")).toMatch(/^---\ntitle: Chinatown\n/);
        writeFileSync(path.join(folder, file), text);
      }
    }
  });
});
