import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { startDevelopment } from "../server.mjs";
import { HOSTILE } from "./hostile-texts.mjs";

const PAGE = "/places/royal-dragon";
const OTHER = "/places/midland-circle";
const VISITS = 5;

/**
 * `npm run dev`: how long a page takes, how long until a saved sentence is shown, and how long the page of a text that
 * is meant to be slow takes, with another page meanwhile: `npm run bench dev`.
 */
export async function benchDev(root, folder) {
  const content = `${folder}/content`;
  cpSync(`${root}content`, content, { recursive: true });
  const file = `${content}${PAGE}.mdx`;
  const before = readFileSync(file, "utf8");
  const head = before.slice(0, before.indexOf("\n---\n") + 5);
  const server = await startDevelopment({ CONTENT_DIR: content });
  const get = (page) => secondsFor(server.address + page);
  try {
    const rows = [["npm run dev: the first article after a start", (await get(PAGE)).text, ""]];
    await get(OTHER);
    const again = [];
    for (let visit = 0; visit < VISITS; visit++) again.push((await get(OTHER)).seconds);
    rows.push(["… a page again, median", `${median(again).toFixed(2)} s`, "0.1 to 0.3 s"]);
    const saved = [];
    for (let save = 0; save < VISITS; save++) {
      const sentence = `Saved ${save} times.`;
      writeFileSync(file, `${head}${sentence}<Uncited/>\n`);
      const start = performance.now();
      while (!(await get(PAGE)).body.includes(sentence));
      saved.push((performance.now() - start) / 1000);
    }
    rows.push(["… from a save to its sentence, median", `${median(saved).toFixed(2)} s`, "1 s"]);
    for (const [name, text] of Object.entries(HOSTILE)) {
      writeFileSync(file, head + text);
      const own = get(PAGE);
      const [other, page] = await Promise.all([get(OTHER), own]);
      rows.push([
        `… a saved text of ${name}: its page; another page`,
        `${page.text}; ${other.text}`,
        "2 s",
      ]);
    }
    return rows;
  } finally {
    server.stop();
  }
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function secondsFor(address) {
  const start = performance.now();
  const answer = await fetch(address);
  const body = await answer.text();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, body, text: `${seconds.toFixed(2)} s (${answer.status})` };
}
