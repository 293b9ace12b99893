import { createServer } from "node:net";
import { build, isBuildStale } from "./build.mjs";
import { installIfStale } from "./install.mjs";
import { fail, runTool } from "./run.mjs";

/** `npm start`: installs and builds what is missing or stale, and serves the wiki. */

function readPort(text = "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT wants a number from 1 to 65535; found “${text}”. Try: PORT=3001 npm start`);
  return port;
}

function checkPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE")
        fail(
          `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port === 65_535 ? 3001 : port + 1} npm start`,
        );
      fail(
        `Port ${port} cannot be opened (${error.code}). Choose one above 1023: PORT=3001 npm start`,
      );
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

const port = readPort(process.env.PORT);
await checkPort(port);
await installIfStale();
if (isBuildStale() && (await build()) !== 0)
  fail("The build failed; see above. Mend it and run npm start again.");
console.log(`\nMidland Circle: http://localhost:${port}\n`);
process.exitCode = await runTool("next/dist/bin/next", ["start", "-p", String(port)]);
