import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { smallWiki } from "../content/example";
import { getWiki } from "../content/get-wiki";
import { clearWikiState } from "../state/process-state";
import { getSearchIndex } from "../views/search/get-search-index";
import { getOpenApi } from "./openapi";

const folder = mkdtempSync(path.join(tmpdir(), "absent-"));

// Other tests in the same process share this state.
beforeEach(clearWikiState);
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  clearWikiState();
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  }
}

test("content with problems is not read again at every request, but soon after it is fixed", async () => {
  vi.stubEnv("CONTENT_DIR", `${folder}/content`);
  vi.useFakeTimers({ toFake: ["Date"] });
  write({ ...smallWiki, "content/heroes/broken.mdx": "No fields." });
  await expect(getWiki()).rejects.toThrow("content/heroes/broken.mdx");
  rmSync(`${folder}/content/heroes/broken.mdx`);
  await expect(getWiki()).rejects.toThrow("printed before");
  vi.advanceTimersByTime(5001);
  expect((await getWiki()).articles.size).toBe(4);
});

test("a process started without its content works as soon as the content is back", async () => {
  vi.stubEnv("CONTENT_DIR", `${folder}/content`);
  for (const get of [getWiki, getSearchIndex, getOpenApi])
    await expect(get()).rejects.toThrow("ENOENT");
  write(smallWiki);
  expect((await getWiki()).articles.size).toBe(4);
  expect((await getSearchIndex()).data.articles.length).toBeGreaterThan(0);
  expect((await getOpenApi()).openapi).toBe("3.1.1");
});
