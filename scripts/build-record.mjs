import { createHash } from "node:crypto";
import {
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { SHOWN_SETTINGS } from "../shown-settings.mjs";

/** Paths below the build folder that a server reads, without caches and files for tests. */
const SERVED = /^(?:server\/|static\/|workers\/|node_modules\/|[^/]+\.json$|BUILD_ID$)/;
/** For developers and for packing servers; three quarters of all bytes. */
const NOT_SERVED = /\.(?:map|nft\.json)$/;
const RECORD = "build-record.json";

/**
 * @typedef {{ settings: Record<string, string>, wiki: string, files: Record<string, { size: number, digest: string }> }} BuildRecord
 * `wiki` is the digest of the wiki's settings, of which styles and scripts have a part; `files` by path relative to the repository root; digests are SHA-256
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

/** The paths of all files that a server of this build reads, relative to the repository root. */
function listServed(top, dist) {
  const built = listFiles(`${top}${dist}`).map((file) => file.slice(top.length));
  const inBuild = built.filter((file) => {
    const inside = file.slice(dist.length + 1);
    return SERVED.test(inside) && !NOT_SERVED.test(inside) && inside !== RECORD;
  });
  return [...inBuild, ...listFiles(`${top}public`).map((file) => file.slice(top.length))];
}

/**
 * Records the settings of a finished build, and a digest of every file that its server reads.
 * @param {string} top the repository root, with a trailing slash
 * @param {string} dist the build folder, relative to it
 * @returns {string} the file
 */
export function writeBuildRecord(top, dist, environment = process.env) {
  const files = {};
  for (const file of listServed(top, dist)) {
    const bytes = readBytes(top + file);
    files[file] = { size: bytes.length, digest: digestOf(bytes) };
  }
  const settings = {};
  for (const name of SHOWN_SETTINGS) if (environment[name]) settings[name] = environment[name];
  const record = `${top}${dist}/${RECORD}`;
  writeFileSync(
    record,
    JSON.stringify({ settings, wiki: settingsDigest(top, environment), files }),
  );
  return record;
}

/**
 * A digest of the wiki's settings (`lib/settings/settings.ts` reads the same file); of nothing if there is none.
 * @param {string} top the repository root
 */
export function settingsDigest(top, { WIKI_SETTINGS, CONTENT_DIR } = process.env) {
  const file = WIKI_SETTINGS || `${CONTENT_DIR || "content"}/wiki.yaml`;
  return digestOf(readIfThere(path.resolve(top, file)) ?? "");
}

const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @returns {BuildRecord | undefined} undefined if no build has finished, or if the record itself is damaged */
export function readBuildRecord(top, dist) {
  try {
    const record = JSON.parse(readFileSync(`${top}${dist}/${RECORD}`, "utf8"));
    return isMap(record?.settings) && isMap(record?.files) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** When the build started, in milliseconds; 0 without a build. */
export const buildTime = (top, dist) =>
  statSync(`${top}${dist}/${RECORD}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * @param {BuildRecord} record
 * @returns {string | undefined} a sentence with the file that is not as built
 */
export function findDamage(top, { files }) {
  for (const [file, { size, digest }] of Object.entries(files)) {
    const bytes = readIfThere(top + file);
    if (!bytes) return `${file} is missing from the build.`;
    if (bytes.length !== size)
      return `${file} is damaged: it had ${size} bytes when it was built, and now has ${bytes.length}.`;
    if (digestOf(bytes) !== digest) return `${file} is damaged: it has changed since the build.`;
  }
  return undefined;
}

/** The content of a file, or the target of a link. */
const readBytes = (file) =>
  lstatSync(file).isSymbolicLink() ? Buffer.from(readlinkSync(file)) : readFileSync(file);

function readIfThere(file) {
  try {
    return readBytes(file);
  } catch {
    return undefined;
  }
}
