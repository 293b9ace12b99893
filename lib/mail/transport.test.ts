import { afterEach, beforeAll, expect, test } from "vitest";
import { newCertificate } from "./certificate-fixture";
import type { MailSettings } from "./mail-settings";
import { type Behavior, type Encryption, startSmtpServer } from "./smtp-fixture";
import { MailError, smtpTransport } from "./transport";

type Certificate = { key: string; cert: string };

let certificate: Certificate;
beforeAll(async () => {
  certificate = await newCertificate();
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const patience = { connection: 2000, answer: 500, all: 4000 };
const mail = {
  id: "mail-1",
  to: "a@example.org",
  subject: "A test",
  text: "Text",
  html: "<p>Text</p>",
  unsubscribe: undefined,
};

/** A server, and what sends to it: what it trusts, and settings that differ from those of the server. */
async function start(
  encryption: Encryption | undefined,
  { trusted, behavior, ...more }: Partial<MailSettings> & { trusted?: string; behavior?: Behavior },
) {
  const server = await startSmtpServer(behavior, encryption);
  stops.push(server.stop);
  const settings = { ...server.settings, ...more };
  const send = smtpTransport(settings, { patience, ...(trusted && { trusted }) });
  const failure = async () => {
    const error = await send(mail).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MailError);
    return error as MailError;
  };
  return { ...server, send, failure };
}

const login = { user: "wiki", password: "se:cret" };

test.each([
  ["STARTTLS", false],
  ["encryption from the start", true],
])(
  "by %s, mail and password arrive encrypted, if the certificate is trusted",
  async (_, isImplicit) => {
    const { send, received, readable } = await start(
      { ...certificate, isImplicit },
      { ...login, trusted: certificate.cert },
    );
    expect(await send(mail)).toBe("250 2.0.0 Taken");
    expect(received).toMatchObject([{ to: [mail.to], isEncrypted: true, login: "wiki:se:cret" }]);
    expect(readable.filter((line) => !/^(?:EHLO|STARTTLS)/.test(line))).toEqual([]);
  },
);

test.each([
  ["STARTTLS", false],
  ["encryption from the start", true],
])("by %s, nothing is sent to a server whose certificate is not trusted", async (_, isImplicit) => {
  const { failure, received, readable } = await start({ ...certificate, isImplicit }, login);
  const { message, isPermanent } = await failure();
  expect(message).toMatch(/^The certificate of 127\.0\.0\.1 is not trusted\..*self-signed/);
  expect(message).toContain("NODE_EXTRA_CA_CERTS");
  expect(isPermanent).toBe(false);
  expect(received).toEqual([]);
  expect(readable.join()).not.toMatch(/AUTH|MAIL/);
});

test.each([false, true])(
  "a certificate that has expired, or is for another name, is not trusted (from the start: %s)",
  async (isImplicit) => {
    const expired = await newCertificate(["127.0.0.1"], -1);
    const old = await start({ ...expired, isImplicit }, { trusted: expired.cert });
    expect((await old.failure()).message).toMatch(/^The certificate of 127\.0\.0\.1 has expired\./);
    const foreign = await newCertificate(["mail.example.org"]);
    const other = await start({ ...foreign, isImplicit }, { trusted: foreign.cert });
    const { message, isPermanent } = await other.failure();
    expect(message).toMatch(/^The certificate of 127\.0\.0\.1 is for another name\./);
    expect(isPermanent).toBe(false);
  },
);

test("a server without STARTTLS gets nothing, neither mail nor password, where encryption is required", async () => {
  const { failure, received, readable } = await start(undefined, { requireTls: true, ...login });
  const { message, isPermanent } = await failure();
  expect(message).toMatch(/^127\.0\.0\.1 does not encrypt on port \d+ \(STARTTLS\).*502/);
  expect(isPermanent).toBe(false);
  expect(received).toEqual([]);
  expect(readable.filter((line) => !/^(?:EHLO|STARTTLS|QUIT)/.test(line))).toEqual([]);
});

test.each<[string, string, RegExp]>([
  ["rejects it", "454 4.7.0 Not now", /does not encrypt.*454 4\.7\.0 Not now/],
  ["says nothing", "hang", /timeout|aborted|timed out/i],
  ["hangs up", "die", /closed|ECONNRESET/i],
])("a server that offers STARTTLS and then %s gets nothing", async (_, said, expected) => {
  const { failure, received } = await start(certificate, {
    trusted: certificate.cert,
    behavior: { STARTTLS: said },
  });
  const { message, isPermanent } = await failure();
  expect(message).toMatch(expected);
  expect(isPermanent).toBe(false);
  expect(received).toEqual([]);
});

test("smtps: for a server that begins without encryption is explained", async () => {
  const { failure } = await start(undefined, { secure: true });
  expect((await failure()).message).toMatch(/Write smtp: instead of smtps: in SMTP_URL/);
});

test("the mail server of this machine needs no certificate, and no encryption", async () => {
  const settings = { requireTls: false };
  const own = await start(certificate, settings);
  await own.send(mail);
  expect(own.received).toMatchObject([{ isEncrypted: true }]);
  const plain = await start(undefined, settings);
  await plain.send(mail);
  expect(plain.received).toMatchObject([{ isEncrypted: false }]);
});

test("a password that is rejected is explained, and never repeated", async () => {
  const { failure } = await start(certificate, {
    ...login,
    trusted: certificate.cert,
    behavior: { AUTH: "535 5.7.8 Bad credentials" },
  });
  const { message, isPermanent } = await failure();
  expect(message).toMatch(/^127\.0\.0\.1 rejects the user or the password of SMTP_URL\..*535/);
  expect(message).not.toContain("se:cret");
  expect(isPermanent).toBe(false);
});
