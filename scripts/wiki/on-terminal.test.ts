import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { seriesText, smallWiki, sourceText } from "@/lib/content/example";

/** `script` of util-linux runs a command on a terminal of its own; elsewhere its options are others. */
const hasTerminal = process.platform === "linux" && existsSync("/usr/bin/script");

const folder = mkdtempSync(path.join(tmpdir(), "wiki-"));
const content = path.join(folder, "content");

beforeAll(() => {
  const files: Record<string, string> = {
    ...smallWiki,
    "content/series/iron-fist.mdx": seriesText("Iron Fist"),
    "content/sources/cover.yaml": sourceText("A cover"),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  // The commands start from a bundle, which is made once.
  execFileSync(process.execPath, ["scripts/wiki.mjs", "--help"]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const one of running) one.kill("SIGKILL");
  running.clear();
});

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** A command on a terminal: what it shows, and the keys that are pressed when it shows something. */
function open(...words: string[]) {
  const command = [process.execPath, "scripts/wiki.mjs", ...words].map(quoted).join(" ");
  const sized = `stty cols 120 rows 40; exec ${command}`;
  const child = spawn("script", ["-qec", sized, "/dev/null"], {
    env: {
      ...process.env,
      CI: "",
      TERM: "xterm",
      CONTENT_DIR: content,
    },
  });
  running.add(child);
  let shown = "";
  let read = 0;
  child.stdout.on("data", (data) => {
    shown += stripVTControlCharacters(String(data));
  });
  const ended = new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? -1)));
  return {
    ended,
    shown: () => shown,
    /**
     * Waits until something new is shown that contains these words, then presses keys. A question takes keys
     * once its diamond is there: what comes before is still read line by line.
     */
    async at(words: string, keys: string) {
      const end = Date.now() + 20_000;
      while (shown.indexOf(words, read) < 0) {
        if (Date.now() > end)
          throw new Error(`No “${words}” in what came last:\n${shown.slice(read)}`);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      read = shown.indexOf(words, read) + words.length;
      child.stdin.write(keys);
    },
  };
}

const ENTER = "\r";
const CONTROL_C = "\x03";
const TAB = "\t";
const sentence =
  "A harbor on the west side of the island, where many of the wiki's people have met.";
const read = (file: string) => readFileSync(path.join(content, file), "utf8");

describe.runIf(hasTerminal)("on a terminal", { timeout: 60_000 }, () => {
  test("an invalid answer is asked for again, and keeps what was typed", async () => {
    const docks = open("new", "place", "The Docks");
    await docks.at("◆  description", `Too short${ENTER}`);
    // The schema's words, and the text is still there: what is typed now is added to it.
    await docks.at("Too short", `, but ${sentence}`.slice(0, 80) + ENTER);
    await docks.at("◆  type", `harbor${ENTER}`);
    await docks.at("◆  The first paragraph", ` It is <b>old</b>.${ENTER}`);
    await docks.at("◆  What are its sources?", `cover${ENTER}`);
    await docks.at("these problems would be added", "");
    // The whole text is shown again; only the tags are removed.
    await docks.at("◆  The first paragraph", `${"\x7f".repeat("<b>old</b>.".length)}old.${ENTER}`);
    await docks.at("◆  What are its sources?", ENTER);
    expect(await docks.ended).toBe(0);
    const text = read("places/the-docks.mdx");
    expect(text).toContain("description: Too short, but A harbor");
    expect(text).toContain('It is old.<Cite source="cover"/>');
  });

  test("Ctrl+C prints the command that continues from there and asks only for the rest", async () => {
    const actor = open("new", "cast", "Somebody's Son");
    await actor.at("◆  description", sentence + ENTER);
    await actor.at("◆  roles 1: character", ENTER);
    await actor.at("◆  roles 1: series", `iron${ENTER}`);
    await actor.at("◆  roles 1: sources", CONTROL_C);
    expect(await actor.ended).toBe(130);
    const [, line = ""] = /npm run wiki -- (new .*)/.exec(actor.shown()) ?? [];
    expect(line).toContain("'roles[0].series=series/iron-fist'");
    const words = JSON.parse(
      execFileSync("sh", ["-c", `node -p 'JSON.stringify(process.argv.slice(1))' -- ${line}`], {
        encoding: "utf8",
      }),
    );
    const again = open(...words);
    await again.at("◆  roles 1: sources", `report${ENTER}`);
    await again.at("◆  The first paragraph", ENTER);
    await again.at("◆  What are its sources?", ENTER);
    expect(await again.ended).toBe(0);
    expect(again.shown()).not.toContain("description");
    expect(read("cast/somebodys-son.mdx")).toContain(
      "roles:\n  - character: heroes/jessica-jones\n    series: [series/iron-fist]\n    sources: [report]\n",
    );
  });

  test("Enter selects the only match, in addition to earlier selections", async () => {
    const quote = open("quote", "--text", "We had the city.", "--speaker", "Krysten Ritter");
    await quote.at("◆  description", sentence + ENTER);
    await quote.at("◆  role", `actor${ENTER}`);
    await quote.at("◆  subjects", `detective`);
    await quote.at("(1 match)", TAB);
    await quote.at("◼ Jessica Jones", `${"\x7f".repeat("detective".length)}iron`);
    await quote.at("(1 match)", ENTER);
    await quote.at("◆  source", "report");
    await quote.at("report", ENTER);
    await quote.at("◆  date", `2017-13${ENTER}`);
    await quote.at("2017-13", `\x7f\x7f\x7f${ENTER}`);
    await quote.at("◆  status", ENTER);
    await quote.at("◆  The file name", ENTER);
    expect(await quote.ended).toBe(0);
    const text = read("quotes/ritter-city.mdx");
    expect(text).toContain("subjects: [heroes/jessica-jones, series/iron-fist]");
    expect(text).toContain("date: 2017\n");
  });
});
