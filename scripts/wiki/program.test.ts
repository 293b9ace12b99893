import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { smallWiki } from "@/lib/content/example";
import { runWiki, wikiProgram } from "./program";

let folder = "";
let content = "";
let copies = "";
const words = "This is a word of hers, and it’s a long one.";

// Each test has its own wiki, so that a failure does not affect the next test.
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wiki-"));
  [content, copies] = [path.join(folder, "content"), path.join(folder, "copies")];
  mkdirSync(copies);
  for (const [file, text] of Object.entries(smallWiki)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text.replace("This is a word.", words));
  }
  writeFileSync(path.join(copies, "report.txt"), `A page\n\n“${words}”\n`);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = undefined;
});

/** Runs a command without a terminal: its exit code, stdout and stderr. */
async function run(...options: string[]) {
  const printed = { out: "", error: "" };
  const keep = (to: "out" | "error") => (text: unknown) => {
    printed[to] += text;
    return true;
  };
  vi.spyOn(console, "log").mockImplementation((text = "") => void keep("out")(`${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text = "") => void keep("error")(`${text}\n`));
  vi.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(keep("error"));
  vi.stubEnv("CI", "1");
  await runWiki(options);
  const code = process.exitCode ?? 0;
  vi.restoreAllMocks();
  process.exitCode = undefined;
  return { code, ...printed };
}

const inContent = (...options: string[]) => run(...options, "--content", content);

const read = (file: string) => readFileSync(path.join(content, file), "utf8");

const sentence = "A sentence long enough to stand in a list of search results, no more than that.";

test("an invalid command ends with 2 and suggests a similar one; help ends with 0", async () => {
  expect(await run("linsk")).toMatchObject({ code: 2, error: expect.stringMatching(/mean links/) });
  expect(await run("stats", "--jsn")).toMatchObject({ code: 2 });
  expect(await run("new")).toMatchObject({ code: 2 });
  const help = await run("--help");
  expect(help.code).toBe(0);
  for (const name of ["new", "quote", "check", "verify-quotes", "links", "stats"])
    expect(help.out).toMatch(new RegExp(`^  ${name} .* [A-Z]`, "m"));
});

/** They are about people, who are in the database alone. */
const WITHOUT_CONTENT = ["role", "mailbox"];

test("every command has the same option for the content folder", () => {
  for (const command of wikiProgram().commands) {
    if (WITHOUT_CONTENT.includes(command.name())) continue;
    const option = command.options.find(({ long }) => long === "--content");
    expect([command.name(), option?.flags, option?.description]).toEqual([
      command.name(),
      "--content <folder>",
      "the content folder",
    ]);
  }
});

test("without a terminal nothing is asked: missing fields are listed, and nothing is written", async () => {
  const { code, error } = await inContent("new", "place", "The Docks");
  expect(code).toBe(2);
  expect(error).toMatch(/--description '…'\n.*70 to 170[\s\S]*--set 'type=…'/);
  expect(existsSync(path.join(content, "places"))).toBe(false);
});

test("an article is written in full, never over another one, and is valid", async () => {
  const options = [
    "new",
    "place",
    "The Docks' end",
    "--description",
    sentence,
    "--set",
    "type=harbor",
  ];
  const dry = await inContent(...options, "--source", "A report", "--dry-run");
  expect(existsSync(path.join(content, "places"))).toBe(false);
  const { code, out } = await inContent(...options, "--source", "A report");
  expect([code, out]).toEqual([0, expect.stringContaining("places/the-docks-end.mdx")]);
  expect(read("places/the-docks-end.mdx")).toBe(
    `---\ntitle: The Docks’ end\ndescription: ${sentence}\ntype: harbor\n---\n\n${sentence}<Cite source="report"/>\n`,
  );
  expect(dry.out).toBe(read("places/the-docks-end.mdx"));
  expect(await inContent(...options)).toMatchObject({
    code: 1,
    error: expect.stringMatching(/already a name of places\/the-docks-end/),
  });
  expect((await run("check", content)).code).toBe(0);
});

test("an invalid article is reported with its line and not written", async () => {
  const { code, error } = await inContent(
    "new",
    "hero",
    "Élodie",
    "--description",
    sentence,
    "--set",
    "line=jessica-jones",
    "--paragraph",
    "She <b>flies</b>.",
    "--source",
    "report",
  );
  expect(code).toBe(1);
  expect(error).toMatch(/Nothing is written[\s\S]*content\/heroes\/elodie\.mdx:7:\d+/);
  expect(existsSync(path.join(content, "heroes/elodie.mdx"))).toBe(false);
});

const quote = (text: string, ...more: string[]) =>
  inContent(
    "quote",
    "--text",
    text,
    "--speaker",
    "Krysten Ritter",
    "--role",
    "actor",
    "--subject",
    "The Detective",
    "--source",
    "report",
    "--date",
    "2017",
    "--description",
    sentence,
    ...more,
  );

test("an existing quote is rejected, a similar one is shown word by word", async () => {
  expect(await quote(words.toUpperCase().replace("’", "'"))).toMatchObject({
    code: 1,
    error: expect.stringMatching(
      /already has this quote: quotes\/a-word \(content\/quotes\/a-word\.mdx\)/,
    ),
  });
  const near = await quote(words.replace("long", "short"));
  expect(near.code).toBe(1);
  expect(near.error).toContain("and it’s a [-long-] {+short+} one.");
  expect(near.error).toMatch(/add --anyway/);
});

test("a different quote is recorded under its speaker’s name", async () => {
  expect(await quote("We had “the” city: all of it.")).toMatchObject({ code: 0 });
  expect(read("quotes/ritter-city.mdx")).toBe(
    `---\ntext: "We had “the” city: all of it."\ndescription: ${sentence}\nspeaker: cast/krysten-ritter\nrole: actor\nsubjects: [heroes/jessica-jones]\nsource: report\ndate: 2017\nstatus: sourced\n---\n\nA paper prints these words of [[Krysten Ritter]].<Cite source="report"/>\n`,
  );
  expect((await run("check", content)).code).toBe(0);
  const close = ["--anyway", "--slug", "close", "--dry-run"];
  expect((await quote(words.replace("long", "short"), ...close)).code).toBe(0);
});

test("a changed character in a copy is reported as that word, and the command ends with 1", async () => {
  const good = await inContent("verify-quotes", copies);
  expect([good.code, good.out]).toEqual([
    0,
    expect.stringMatching(/verified\s+quotes\/a-word\n\s+report\.txt:3/),
  ]);
  writeFileSync(path.join(copies, "report.txt"), `A page\n\n“${words.replace("hers", "hens")}”\n`);
  const changed = await inContent("verify-quotes", copies);
  expect(changed.code).toBe(1);
  expect(changed.out).toContain("report.txt:3  … is a word of [-hers-] {+hens+} , and it’s a …");
  const json = await inContent("verify-quotes", copies, "--json");
  expect(JSON.parse(json.out)).toMatchObject({
    quotes: [
      {
        id: "quotes/a-word",
        verdict: "different",
        parts: [{ level: "different", changes: [{ line: 3, recorded: "hers", printed: "hens" }] }],
      },
    ],
    copies: [{ file: "report.txt", source: "report", by: "file name" }],
  });
  expect((await inContent("verify-quotes", path.join(folder, "nowhere"))).code).toBe(2);
  expect((await inContent("verify-quotes", copies, "--copy", "reprot=report.txt")).error).toMatch(
    /no source “reprot”\. Did you mean “report”\?/,
  );
});

test("links and statistics are printed as text and as JSON", async () => {
  expect((await inContent("links", "krysten ritter")).out).toMatch(
    /quotes\/a-word\.mdx:4:10 {2}speaker/,
  );
  expect(JSON.parse((await inContent("links", "report", "--json")).out)).toMatchObject({
    target: "sources/report",
    file: "content/sources/report.yaml",
  });
  expect(await inContent("links", "krysten riter")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/Did you mean “Krysten Ritter”\?/),
  });
  expect((await inContent("stats")).out).toMatch(/\d {2}sourced\n/);
  expect(JSON.parse((await inContent("stats", "--json")).out)).toMatchObject({ sources: 1 });
});
