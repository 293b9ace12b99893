import { createServer } from "node:net";
import { fail } from "./run.mjs";

/**
 * The port in `PORT`, or 3000, if it is free. Otherwise ends the process with a message.
 * @param {string} command what to type again, such as `npm start`
 * @returns {Promise<number>}
 */
export async function findPort(command, text = process.env.PORT ?? "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT must be a number from 1 to 65535; found “${text}”. Try: PORT=3001 ${command}`);
  const code = await tryPort(port);
  const other = port === 65_535 ? 3001 : port + 1;
  if (code === "EADDRINUSE")
    fail(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${other} ${command}`,
    );
  if (code)
    fail(`Port ${port} cannot be opened (${code}). Choose one above 1023: PORT=3001 ${command}`);
  return port;
}

/** @returns {Promise<string | undefined>} why a port cannot be opened */
const tryPort = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", ({ code }) => resolve(code));
    probe.listen({ port, ...(process.env.HOST && { host: process.env.HOST }) }, () =>
      probe.close(() => resolve(undefined)),
    );
  });
