import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkDraftPool } from "../content/check-pool";
import { smallWiki, svgText } from "../content/example";
import { reloadWiki } from "../content/reload-wiki";
import { gitEnvironment } from "../git/git-environment";
import { picturePool } from "./picture-pool";
import { savePicture } from "./save-picture";

const commit = {
  author: { name: "Contributor 0b54a3c8", address: "0b54a3c8@people.example.org" },
  committer: { name: "A wiki", address: "wiki@people.example.org" },
};
const record = {
  title: "A door of glass",
  alt: "A dark office door with a hole in its glass.",
  credit: "A fan",
  license: "CC BY-SA 4.0",
  source: "own drawing",
} as const;
let folder: string;

const git = (...args: string[]) =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", ...args],
    { env: gitEnvironment(process.env), encoding: "utf8" },
  ).trim();

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "picture-"));
  for (const [file, text] of Object.entries(smallWiki)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  git("init", "-q", "-b", "main");
  git("config", "core.autocrlf", "false");
  git("add", ".");
  git("commit", "-qm", "Begin");
  vi.stubEnv("CONTENT_DIR", path.join(folder, "content"));
  await reloadWiki();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  checkDraftPool().endIdle();
  picturePool().endIdle();
});

test("a picture and its record are one commit, and another of the same title gets a name of its own", async () => {
  const photo = await sharp({
    create: { width: 600, height: 400, channels: 3, background: "#123" },
  })
    .jpeg()
    .toBuffer();
  const saved = await savePicture(photo, record, commit);
  expect(saved).toEqual({
    state: "published",
    id: "a-door-of-glass",
    hash: git("rev-parse", "HEAD"),
  });
  expect(git("show", "--format=%an: %s", "--name-only", "HEAD")).toBe(
    "Contributor 0b54a3c8: Add the picture “A door of glass”\n\ncontent/images/a-door-of-glass.webp\ncontent/images/a-door-of-glass.yaml",
  );
  expect(readFileSync(path.join(folder, "content/images/a-door-of-glass.yaml"), "utf8")).toBe(
    "title: A door of glass\nalt: A dark office door with a hole in its glass.\ncredit: A fan\nlicense: CC BY-SA 4.0\nsource: own drawing\n",
  );
  expect(git("status", "--porcelain")).toBe("");
  await reloadWiki();
  expect(await savePicture(Buffer.from(svgText()), record, commit)).toMatchObject({
    state: "published",
    id: "a-door-of-glass-2",
  });
});

test("what is no picture, and what the check of the wiki refuses, is not published", async () => {
  const before = git("rev-parse", "HEAD");
  expect(await savePicture(Buffer.from("no picture"), record, commit)).toMatchObject({
    state: "unfit",
  });
  const wrong = { ...record, alt: "A door. \u202e Hidden words." };
  expect(await savePicture(Buffer.from(svgText()), wrong, commit)).toMatchObject({
    state: "problems",
  });
  expect(git("rev-parse", "HEAD")).toBe(before);
});

test("a picture that was just published is not overwritten by one of the same title", async () => {
  const drawing = Buffer.from(svgText("<path d='M0 0h9v9z'/>"));
  const ids = [];
  // The wiki is not read again in between.
  for (const _ of [1, 2]) {
    const saved = await savePicture(drawing, record, commit);
    ids.push(saved.state === "published" ? saved.id : saved);
  }
  expect(ids).toEqual(["a-door-of-glass", "a-door-of-glass-2"]);
});
