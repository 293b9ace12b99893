import { run } from "./run.mjs";
import { findPrograms } from "./test-postgres.mjs";

const quietly = (command, args) =>
  run(command, args, { DEBIAN_FRONTEND: "noninteractive" }).catch(() => 1);

/**
 * Installs PostgreSQL for tests from Debian's packages if there is none, as root or by sudo without a password. Elsewhere
 * the tests take PGlite, and leave out those that need several sessions at once; they say so.
 */
export async function installPostgres() {
  if (process.env.DATABASE_URL || findPrograms()) return;
  console.log("No PostgreSQL here; installing one for tests …");
  const [command, ...before] = process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const apt = (...args) => quietly(command, [...before, ...args]);
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", "postgresql");
  if (!findPrograms())
    console.log(
      "PostgreSQL could not be installed. The tests of the database use PGlite instead, and leave out what needs several sessions.",
    );
}
