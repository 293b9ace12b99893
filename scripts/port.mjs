import { createServer } from "node:net";
import { fail } from "./run.mjs";

/**
 * The port in `PORT`, or 3000, if it is free. Otherwise ends the process with a message.
 * @param {string} command what to type again, such as `npm start`
 * @returns {Promise<number>}
 */
export async function findPort(command, text = process.env.PORT || "3000") {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    fail(`PORT must be a number from 1 to 65535; found “${text}”. Try: PORT=3001 ${command}`);
  const code = await tryPort(port);
  if (code) fail(explainPort(code, command, port));
  return port;
}

/** Listening on these fails with an address or a name that belongs to another machine, or to none. */
const NOT_OURS = ["EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN", "EINVAL", "EAFNOSUPPORT"];

/**
 * Why the server cannot listen, and what to do.
 * @param {string} code of the error of Node
 * @param {string} command what to type again, such as `npm start`
 */
export function explainPort(code, command, port = Number(process.env.PORT || 3000)) {
  const other = port === 65_535 ? 3001 : port + 1;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${other} ${command}`;
  if (NOT_OURS.includes(code))
    return `HOST=${process.env.HOST} is not an address of this machine (${code}). Write HOST=127.0.0.1 for readers on this machine only, or leave HOST out for all addresses.`;
  if (code === "EACCES")
    return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3001 ${command}`;
  return `Port ${port} cannot be opened (${code}). Choose another one: PORT=3001 ${command}`;
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
