import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { smallWiki } from "../content/example";
import { getWiki } from "../content/get-wiki";
import { getSearchIndex } from "../search/get-search-index";
import { getOpenApi } from "./openapi";

const folder = mkdtempSync(path.join(tmpdir(), "absent-"));
const shared: { midlandCircle?: unknown; midlandCircleSearch?: unknown } = globalThis as never;

/** Other tests of the same process share it. */
function forget() {
  delete shared.midlandCircle;
  delete shared.midlandCircleSearch;
}

beforeEach(forget);
afterEach(() => {
  vi.unstubAllEnvs();
  forget();
  rmSync(folder, { recursive: true, force: true });
});

test("a process started without its content works as soon as the content is back", async () => {
  vi.stubEnv("CONTENT_DIR", `${folder}/content`);
  for (const get of [getWiki, getSearchIndex, getOpenApi])
    await expect(get()).rejects.toThrow("ENOENT");
  for (const [file, text] of Object.entries(smallWiki)) {
    mkdirSync(path.dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  }
  expect((await getWiki()).articles.size).toBe(4);
  expect((await getSearchIndex()).data.entries.length).toBeGreaterThan(0);
  expect((await getOpenApi()).openapi).toBe("3.1.1");
});
