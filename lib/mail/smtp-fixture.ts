import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer, TLSSocket } from "node:tls";
import type { MailSettings } from "./mail-settings";

/** What the server of a test says instead of “OK”, by the command that it answers. `hang`: nothing; `die`: it hangs up. */
export type Behavior = Partial<
  Record<
    "greeting" | "STARTTLS" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "message",
    string | "hang" | "die"
  >
>;

export type Encryption = {
  key: string;
  cert: string;
  /** From the first byte; otherwise by STARTTLS. */
  isImplicit?: boolean;
};

export type ReceivedMail = {
  from: string;
  to: string[];
  source: string;
  isEncrypted: boolean;
  /** Who has sent it, `name:password`; empty without `AUTH`. */
  login: string;
};

/** A mail server that really speaks SMTP, as far as it takes to receive mail; with a certificate, encrypted. */
export async function startSmtpServer(behavior: Behavior = {}, encryption?: Encryption) {
  const received: ReceivedMail[] = [];
  /** Every command that came before encryption. */
  const readable: string[] = [];
  const sockets = new Set<Socket>();
  const take = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    serve(socket, { behavior, encryption, readable, onMail: (mail) => received.push(mail) });
  };
  const server = encryption?.isImplicit ? createTlsServer(encryption, take) : createServer(take);
  server.on("connection", (socket: Socket) => socket.on("error", () => {}));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const settings: MailSettings = {
    host: "127.0.0.1",
    port,
    secure: encryption?.isImplicit ?? false,
    requireTls: encryption !== undefined && !encryption.isImplicit,
    user: undefined,
    password: undefined,
    from: "wiki@example.org",
  };
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { settings, received, readable, behavior, stop };
}

type Serving = {
  behavior: Behavior;
  encryption: Encryption | undefined;
  readable: string[];
  onMail: (mail: ReceivedMail) => void;
};

function serve(plain: Socket, { behavior, encryption, readable, onMail }: Serving): void {
  let socket = plain;
  let buffer = "";
  const isEncrypted = () => socket instanceof TLSSocket;
  let login = "";
  const newMail = (): ReceivedMail => ({
    from: "",
    to: [],
    source: "",
    isEncrypted: isEncrypted(),
    login,
  });
  let mail = newMail();
  let isData = false;
  const answer = (step: keyof Behavior, usual: string) => {
    const said = behavior[step] ?? usual;
    if (said === "hang") return false;
    if (said === "die") socket.destroy();
    else socket.write(`${said}\r\n`);
    return said === usual;
  };
  const take = (line: string) => {
    if (isData) {
      if (line !== ".") {
        mail.source += `${line.replace(/^\./, "")}\r\n`;
        return;
      }
      isData = false;
      if (answer("message", "250 2.0.0 Taken")) onMail(mail);
      mail = newMail();
      return;
    }
    if (!isEncrypted()) readable.push(line);
    const address = /<([^<>]{0,320})>/.exec(line)?.[1] ?? "";
    if (/^EHLO/i.test(line)) {
      const offers = isEncrypted() ? ["AUTH PLAIN"] : encryption ? ["STARTTLS"] : [];
      const lines = ["test", "8BITMIME", ...offers];
      const said = lines.map((one, index) => `250${index < lines.length - 1 ? "-" : " "}${one}`);
      socket.write(`${said.join("\r\n")}\r\n`);
      mail = newMail();
    } else if (/^STARTTLS/i.test(line) && encryption) {
      if (answer("STARTTLS", "220 Go ahead")) encrypt(encryption);
    } else if (/^AUTH PLAIN /i.test(line)) {
      const [, name, password] = Buffer.from(line.slice(11), "base64").toString().split("\0");
      if (answer("AUTH", "235 2.7.0 Welcome")) login = `${name}:${password}`;
      mail = newMail();
    } else if (/^MAIL/i.test(line)) {
      if (answer("MAIL", "250 OK")) mail.from = address;
    } else if (/^RCPT/i.test(line)) {
      if (answer("RCPT", "250 OK")) mail.to.push(address);
    } else if (/^DATA/i.test(line)) isData = answer("DATA", "354 Go on");
    else if (/^QUIT/i.test(line)) socket.end("221 Bye\r\n");
    else socket.write("502 5.5.1 Unknown command\r\n");
  };
  const read = (chunk: Buffer) => {
    buffer += chunk.toString("utf8");
    for (let end = buffer.indexOf("\r\n"); end >= 0; end = buffer.indexOf("\r\n")) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      take(line);
    }
  };
  const encrypt = (certificate: Encryption) => {
    socket.off("data", read);
    // What came before is not from whoever holds the key.
    buffer = "";
    socket = new TLSSocket(socket, { ...certificate, isServer: true });
    socket.on("error", () => {}).on("data", read);
  };
  socket.on("data", read);
  answer("greeting", "220 test ESMTP");
}
