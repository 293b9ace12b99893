import { createHash } from "node:crypto";
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";

/** What a build is told by the environment and shows on its pages; a start without them takes those of the build. */
const SETTINGS = [
  "SITE_URL",
  "SITE_PREVIEW",
  "ORIGIN_URL",
  "REPOSITORY_URL",
  "REPOSITORY_EDIT_URL",
  "REPOSITORY_BRANCH",
];

/** Below the folder of a build: what a server reads, and neither caches nor what only tests compare with. */
const SERVED = /^(?:server\/|static\/|workers\/|node_modules\/|[^/]+\.json$|BUILD_ID$)/;
const RECORD = "build-record.json";

/**
 * @typedef {{ settings: Record<string, string>, files: Record<string, { size: number, digest: string }> }} BuildRecord
 * `files` by path from the top of the project; digests are SHA-256
 */

const digestOf = (bytes) => createHash("sha256").update(bytes).digest("base64url");

function listFiles(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      // Next links the packages that it does not bundle.
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
  );
}

/** The paths of all files that a server of this build reads, from the top of the project. */
function listServed(top, dist) {
  const built = listFiles(`${top}${dist}`).map((file) => file.slice(top.length));
  const inBuild = built.filter((file) => {
    const inside = file.slice(dist.length + 1);
    return SERVED.test(inside) && inside !== RECORD;
  });
  return [...inBuild, ...listFiles(`${top}public`).map((file) => file.slice(top.length))];
}

/**
 * Writes down the settings of a finished build, and a digest of every file that a server of it reads.
 * @param {string} top the top of the project, with a slash at the end
 * @param {string} dist the folder of the build, below it
 * @returns {string} the file
 */
export function writeBuildRecord(top, dist, environment = process.env) {
  const files = {};
  for (const file of listServed(top, dist)) {
    const bytes = readBytes(top + file);
    files[file] = { size: bytes.length, digest: digestOf(bytes) };
  }
  const settings = {};
  for (const name of SETTINGS) if (environment[name]) settings[name] = environment[name];
  const record = `${top}${dist}/${RECORD}`;
  writeFileSync(record, JSON.stringify({ settings, files }));
  return record;
}

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns {BuildRecord | undefined} undefined where no build was finished, or the record itself is damaged */
export function readBuildRecord(top, dist) {
  try {
    const record = JSON.parse(readFileSync(`${top}${dist}/${RECORD}`, "utf8"));
    return isMap(record?.settings) && isMap(record?.files) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** When the build was started, in milliseconds; 0 where there is none. */
export const buildTime = (top, dist) =>
  statSync(`${top}${dist}/${RECORD}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * @param {BuildRecord} record
 * @returns {string | undefined} which setting is another now, in a sentence
 */
export function findOtherSetting({ settings }, environment = process.env) {
  for (const name of SETTINGS) {
    const [then = "", now = ""] = [settings[name], environment[name] ?? settings[name]];
    if (then !== now) return `${name} was “${then}” when the wiki was built, and is “${now}”.`;
  }
  return undefined;
}

/**
 * @param {BuildRecord} record
 * @returns {string | undefined} which file is not as it was built, in a sentence
 */
export function findDamage(top, { files }) {
  for (const [file, { size, digest }] of Object.entries(files)) {
    const bytes = readIfThere(top + file);
    if (!bytes) return `${file} is missing from the build.`;
    if (bytes.length !== size)
      return `${file} is damaged: it was built with ${size} bytes, and has ${bytes.length}.`;
    if (digestOf(bytes) !== digest) return `${file} is damaged: it is not what was built.`;
  }
  return undefined;
}

/** What a file holds, or where a link leads. */
const readBytes = (file) =>
  lstatSync(file).isSymbolicLink() ? Buffer.from(readlinkSync(file)) : readFileSync(file);

function readIfThere(file) {
  try {
    return readBytes(file);
  } catch {
    return undefined;
  }
}
