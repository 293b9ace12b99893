import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bundle } from "../bundle.mjs";
import { root } from "../run.mjs";
import { FormClient } from "./form-client.mjs";
import { copyBuild, startCopy } from "./served-copy.mjs";

const DIST = ".next-bench-killed";
const KILLS = 50;
/** Each may change the profile 30 times an hour. */
const PEOPLE = 200;
/** So many write at once. */
const WRITERS = 8;
/** How long they go on writing after the first answer, before the server is killed, in milliseconds. */
const LONGEST = 2000;
/** How long they wait for that answer. */
const PATIENCE = 30_000;

/** The accounts, and the functions that read what is in the database. */
export async function loadPeople() {
  const built = await bundle("bench-make-people", {
    entryPoints: { "make-people": "scripts/bench/make-people.ts" },
    packages: "external",
  });
  return import(pathToFileURL(`${built}/make-people.mjs`).href);
}

/** What one person has done, and what the server has said about it. */
class Writer {
  /** What was sent last, and what was acknowledged last; those between may be there or not. */
  sent = [];
  acknowledged = 0;
  /** How many changes were acknowledged: one that was sent before the server was killed may never have been made. */
  changes = 0;
  sessions = [];

  constructor(id, mail, password) {
    Object.assign(this, { id, mail, password });
    this.client = new FormClient("");
  }

  /** One write: signing in, or a change of the profile. */
  async write() {
    const { client } = this;
    if (!client.isSignedIn) {
      const hidden = await client.open("/account/sign-in", "sign-in");
      const { isDone } = await client.send("sign-in", {
        ...hidden,
        email: this.mail,
        password: this.password,
      });
      if (!isDone) throw new Error(`${this.mail} could not sign in.`);
      this.sessions.push(client.sessionToken);
      return;
    }
    const hidden = await client.open("/account/profile", "change-profile");
    const about = `${this.id.slice(0, 8)} ${this.sent.length}`;
    const handle = `handle-${this.id}`.slice(0, 30).replace(/-$/, "");
    this.sent.push(about);
    const { isDone, status, location } = await client.send("change-profile", {
      ...hidden,
      name: "Somebody",
      handle,
      about,
    });
    if (!isDone) throw new Error(`The profile was not saved: ${status} ${location}`);
    this.acknowledged = this.sent.length;
    this.changes++;
  }

  /** @returns what is not as the server has said */
  compare({ about, noted, sessions }) {
    const problems = this.sessions.filter((token) => !sessions.has(token)).map(() => "a session");
    const found = this.sent.indexOf(about.get(this.id) ?? "") + 1;
    if (found < this.acknowledged)
      problems.push(`profile ${found} instead of ${this.acknowledged}`);
    if ((noted.get(this.id) ?? 0) < this.changes) problems.push("an entry of the audit log");
    return problems;
  }
}

/** Lets people write until the server is killed. @returns errors of the server, which is not dead yet */
async function writeUntilKilled(server, writers) {
  const errors = [];
  let [isKilled, done] = [false, 0];
  const work = async (_, first) => {
    const writer = writers[first];
    writer.client.moveTo(server.address);
    while (!isKilled)
      await writer.write().then(
        () => done++,
        (error) => !isKilled && errors.push(error.message),
      );
  };
  const working = Promise.all(Array.from({ length: WRITERS }, work));
  const end = performance.now() + PATIENCE;
  while (done === 0 && errors.length === 0 && performance.now() < end) await wait(20);
  await wait(Math.random() * LONGEST);
  isKilled = true;
  server.kill();
  await Promise.all([working, server.ended]);
  return errors;
}

/**
 * Kills a server on SQLite while people write through its forms, again and again: nothing that it acknowledged is lost, and the file is
 * intact.
 * @returns a row of the table of results, and whether it is so
 * @throws if the file is damaged
 */
export async function benchKilledServer(kills = KILLS) {
  const people = await loadPeople();
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-killed-server-"));
  const file = `${folder}/wiki.db`;
  mkdirSync(`${folder}/out`);
  copyBuild(DIST);
  try {
    const ids = await people.makePeople(file, PEOPLE);
    const writers = ids.map((id, index) => new Writer(id, people.mailOf(index), people.PASSWORD));
    const [lost, failed] = [[], []];
    for (let round = 0; round < kills; round++) {
      const server = await startCopy(
        { content: `${root}content`, dist: DIST, out: `${folder}/out` },
        "/account/sign-in",
        { DATA_DIR: folder, TRUST_PROXY: "1", SITE_URL: "" },
      );
      // In every second round they are signed in already.
      const begin = (Math.floor(round / 2) * WRITERS) % PEOPLE;
      const group = writers.slice(begin, begin + WRITERS);
      failed.push(...(await writeUntilKilled(server, group)));
      // Fails if the file is damaged.
      const written = await people.readWritten(file);
      lost.push(...writers.flatMap((writer) => writer.compare(written)));
    }
    const sum = (numberOf) => writers.reduce((total, writer) => total + numberOf(writer), 0);
    const [changes, sessions] = [sum((one) => one.changes), sum((one) => one.sessions.length)];
    for (const one of [...lost, ...failed].slice(0, 10)) console.log(`  ${one}`);
    const found = `${changes} changes and ${sessions} sign-ins acknowledged, ${lost.length} lost, ${failed.length} refused, the file intact each time`;
    const isFine = lost.length === 0 && failed.length === 0 && changes > kills;
    return {
      row: [`kill -9 of the server while people send forms, on SQLite, ${kills} times`, found],
      isFine,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(root + DIST, { recursive: true, force: true });
  }
}

/** `node scripts/bench/killed-server.mjs [kills]`: this part alone. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { row, isFine } = await benchKilledServer(Number(process.argv[2] ?? KILLS));
  console.log(row.join(": "));
  process.exitCode = isFine ? 0 : 1;
}
