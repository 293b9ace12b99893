import { compile, findReasonToBuild } from "./build.mjs";
import { endWithNpm } from "./end-with-npm.mjs";
import { installIfStale } from "./install.mjs";
import { findPort } from "./port.mjs";
import { fail } from "./run.mjs";

/** `npm start`: installs the packages and compiles the wiki if needed, and serves it; pages are rendered on demand. */
endWithNpm();
const port = await findPort("npm start");
await installIfStale();
// Imported only now, because its packages may not have been installed before.
const { checkEnvironment, serve, explainStart, DamagedBuildError } = await import("./serve.mjs");
await checkEnvironment().catch((error) => fail(explainStart(error)));
const reason = findReasonToBuild();
if (reason) await buildBecause(reason);
await serve()
  .catch(async (error) => {
    if (!(error instanceof DamagedBuildError)) throw error;
    await buildBecause(error.message);
    await serve();
  })
  .catch((error) => fail(explainStart(error)));
const { HOST } = process.env;
const host = !HOST || ["0.0.0.0", "::"].includes(HOST) ? "localhost" : HOST;
console.log(`\nMidland Circle: http://${host.includes(":") ? `[${host}]` : host}:${port}\n`);

async function buildBecause(reason) {
  console.log(`${reason} Compiling it now …`);
  if ((await compile()) !== 0)
    fail("The compilation failed; see above. Fix it and run npm start again.");
}
