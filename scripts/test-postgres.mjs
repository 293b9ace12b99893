import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * The PostgreSQL that tests use: the server of DATABASE_URL, else Debian's, started in a temporary folder, else PGlite,
 * which is PostgreSQL as WebAssembly. Nothing is started until the first test asks.
 */

const PROGRAMS = "/usr/lib/postgresql";

/** The oldest version that the wiki supports. */
const OLDEST = 15;

/** The programs of the newest server of Debian's packages. */
export function findPrograms() {
  const versions = existsSync(PROGRAMS) ? readdirSync(PROGRAMS).map(Number) : [];
  const usable = versions.filter(
    (version) => version >= OLDEST && existsSync(`${PROGRAMS}/${version}/bin/postgres`),
  );
  return usable.length > 0 ? `${PROGRAMS}/${Math.max(...usable)}/bin` : undefined;
}

/** PostgreSQL does not run as root: then the user that its package brings does. */
function userToRunAs() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function startServer(programs) {
  const folder = mkdtempSync(path.join(tmpdir(), "wiki-postgres-"));
  const user = userToRunAs();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, encoding: "utf8" };
  const data = `${folder}/data`;
  const initdb = ["-D", data, "-U", "wiki", "-A", "trust", "--encoding=UTF8", "--locale=C"];
  execFileSync(`${programs}/initdb`, [...initdb, "--no-sync"], { ...options, stdio: "pipe" });
  const settings = ["listen_addresses=", "fsync=off", `unix_socket_directories=${folder}`];
  const server = spawn(
    `${programs}/postgres`,
    ["-D", data, ...settings.flatMap((one) => ["-c", one])],
    { ...options, stdio: ["ignore", "ignore", "pipe"] },
  );
  let log = "";
  server.stderr.on("data", (chunk) => {
    log = (log + chunk).slice(-4000);
  });
  const stop = () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
  for (let waited = 0; !existsSync(`${folder}/.s.PGSQL.5432`); waited++) {
    if (server.exitCode !== null || waited > 300) {
      stop();
      throw new Error(`PostgreSQL did not start: ${log}`);
    }
    await sleep(100);
  }
  const url = `postgres://wiki@${encodeURIComponent(folder)}/postgres`;
  const version = execFileSync(`${programs}/postgres`, ["--version"], { encoding: "utf8" }).trim();
  return { name: version, isShared: true, url: async () => url, stop };
}

/** PGlite has one session, so each test file gets a PostgreSQL of its own. */
async function startPglite() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { PGLiteSocketServer } = await import("@electric-sql/pglite-socket");
  const servers = [];
  return {
    name: "PGlite (install Debian's package postgresql for a real server)",
    isShared: false,
    async url() {
      const db = await PGlite.create();
      const server = new PGLiteSocketServer({ db, port: 0, maxConnections: 20 });
      await server.start();
      servers.push({ server, db });
      return `postgres://postgres:postgres@${server.getServerConn()}/postgres`;
    },
    async stop() {
      for (const { server, db } of servers) {
        await server.stop();
        await db.close();
      }
    },
  };
}

/** `NO_TEST_POSTGRES=1` leaves out the system's server, to try PGlite. */
async function start() {
  const url = process.env.DATABASE_URL;
  if (url) return { name: "DATABASE_URL", isShared: true, url: async () => url, stop() {} };
  const programs = process.env.NO_TEST_POSTGRES ? undefined : findPrograms();
  return programs ? startServer(programs) : startPglite();
}

/**
 * Answers test processes with the address of a database: `{ url, name, isShared }`. In one that is shared, each test
 * file makes a schema of its own.
 * @returns where to ask, and how to end it
 */
export async function provideTestPostgres() {
  let starting;
  const server = createServer(async (_, response) => {
    // A connection that is kept may be closed just when the next test file sends its request through it.
    response.setHeader("Connection", "close");
    try {
      if (!starting) {
        starting = start();
        console.log(`Tests of the database run on SQLite and on ${(await starting).name}.`);
      }
      const { name, isShared, url } = await starting;
      response.end(JSON.stringify({ name, isShared, url: await url() }));
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error?.stack ?? error));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    async stop() {
      server.close();
      await (await starting?.catch(() => undefined))?.stop();
    },
  };
}
