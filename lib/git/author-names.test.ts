import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { clearState } from "../state/process-state";
import { recordReads } from "../state/reads";
import {
  getAuthorNames,
  nameAuthor,
  onAuthorNames,
  rereadAuthorNames,
  showAuthorNames,
  writeAuthorNames,
} from "./author-names";

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), "names-"));
  vi.stubEnv("DIST_DIR", build);
  clearState("authorNames");
});
afterEach(() => {
  vi.unstubAllEnvs();
  clearState("authorNames");
  rmSync(build, { recursive: true });
});

const misty = { name: "Misty Knight", href: "/people/misty-knight" };

test("authors with an account are called by the name that they have now, others as their commit calls them", async () => {
  await showAuthorNames(new Map([["known", misty]]));
  expect(nameAuthor({ author: "Contributor 11111111", authorId: "known" })).toEqual({
    author: "Misty Knight",
    authorHref: "/people/misty-knight",
  });
  expect(nameAuthor({ author: "Contributor 22222222", authorId: "unknown" })).toEqual({
    author: "Contributor 22222222",
  });
  expect(nameAuthor({ author: "A fan" })).toEqual({ author: "A fan" });
});

test("a page depends on the names that it shows, also on one that is not known yet", async () => {
  const changes: (readonly string[])[] = [];
  onAuthorNames(async (changed) => void changes.push(changed));
  const { reads } = recordReads(() => nameAuthor({ author: "", authorId: "later" }));
  await showAuthorNames(new Map([["known", misty]]));
  await showAuthorNames(
    new Map([
      ["known", misty],
      ["later", { ...misty, name: "Colleen Wing" }],
    ]),
  );
  expect(changes).toEqual([["authorNames=known"], [...reads]]);
  await showAuthorNames(new Map(getAuthorNames()));
  expect(changes).toHaveLength(2);
});

test("another process, and the next one, show the names that were written", async () => {
  await showAuthorNames(new Map([["known", misty]]));
  writeAuthorNames(build);
  clearState("authorNames");
  expect(getAuthorNames().get("known")).toEqual(misty);
  await showAuthorNames(new Map());
  expect(getAuthorNames().get("known")).toBeUndefined();
  rereadAuthorNames();
  expect(getAuthorNames().get("known")).toEqual(misty);
});

test.each(["", "{", "[1]", '[["known", {"name": "", "href": "https://example.org"}]]'])(
  "a file with %j has no names",
  (text) => {
    writeFileSync(path.join(build, "author-names.json"), text);
    expect(getAuthorNames().size).toBe(0);
  },
);
