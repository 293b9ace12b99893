import { connect } from "node:net";

export type RawAnswer = { status: number; headers: Map<string, string>; body: string };

const PATIENCE = 60_000;

/**
 * Sends bytes as they are and reads the response until the server closes the connection.
 * @throws if nothing arrives within a minute, or the response is not HTTP
 */
export function sendRaw(address: string, request: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    socket.setTimeout(PATIENCE, () => {
      socket.destroy();
      reject(new Error(`The server left this without an answer: ${JSON.stringify(request)}`));
    });
    socket.on("data", (part) => parts.push(part));
    // A server that rejects a request need not read all of it.
    socket.on("error", () => {});
    socket.on("close", () => {
      try {
        resolve(readAnswer(Buffer.concat(parts).toString("latin1")));
      } catch (error) {
        reject(new Error(`No answer to ${JSON.stringify(request)}`, { cause: error }));
      }
    });
    socket.write(request, "latin1");
  });
}

function readAnswer(text: string): RawAnswer {
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  if (end < 0 || !status) throw new Error(`Not an answer: ${JSON.stringify(text.slice(0, 80))}`);
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status, headers, body: text.slice(end + 4) };
}
