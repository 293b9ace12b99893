import type { Server } from "node:http";
import type { Socket } from "node:net";

type Options = {
  /** How long one response may wait for its reader, in milliseconds. */
  patience: number;
  /** How often to look, in milliseconds. */
  interval: number;
};

/**
 * Closes connections whose reader takes too long for one response, however steadily it reads: until it has all of it,
 * the response is kept in memory.
 */
export function closeSlowReaders(server: Server, { patience, interval }: Options): void {
  /** For each connection, how much had been written and since when that is being read. */
  const reading = new Map<Socket, { written: number; since: number }>();
  server.on("connection", (socket: Socket) => {
    reading.set(socket, { written: 0, since: 0 });
    socket.once("close", () => reading.delete(socket));
  });
  const timer = setInterval(() => {
    const now = Date.now();
    for (const [socket, state] of reading) {
      const { bytesWritten: written, writableLength: unread } = socket;
      if (unread === 0 || written !== state.written) Object.assign(state, { written, since: now });
      else if (now - state.since > patience) socket.destroy();
    }
  }, interval);
  timer.unref();
  server.once("close", () => clearInterval(timer));
}
