import { createTransport } from "nodemailer";
import { site } from "../site";
import { isMailAddress } from "./mail-address";
import type { MailSettings } from "./mail-settings";
import type { FinishedMail } from "./render-mail";
import { explainFailure } from "./transport-failure";

/** A mail as it goes out. */
export type OutgoingMail = FinishedMail & { id: string; to: string };

/**
 * Sends a mail.
 * @returns what the mail server answered
 * @throws MailError
 */
export type Transport = (mail: OutgoingMail) => Promise<string>;

/** A mail was not accepted; the message is what the server answered, or why there was no answer. */
export class MailError extends Error {
  override readonly name = "MailError";
  constructor(
    message: string,
    /** It will never be accepted, such as for an address that does not exist. */
    readonly isPermanent: boolean,
  ) {
    super(message);
  }
}

/** How long to wait for a mail server, in milliseconds: for a connection, for its next answer, and in all. */
export const PATIENCE = { connection: 10_000, answer: 30_000, all: 120_000 };

type Options = {
  patience?: typeof PATIENCE;
  /** Certificates to trust instead of those of the authorities that Node knows, in PEM. */
  trusted?: string;
};

/** Sends by SMTP, with a connection for each mail. */
export function smtpTransport(
  settings: MailSettings,
  { patience = PATIENCE, trusted }: Options = {},
): Transport {
  const { host, port, secure, requireTls, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    tls: {
      ...(trusted !== undefined && { ca: trusted }),
      // The mail server of this machine often offers encryption with a certificate that it has signed itself. It needs
      // neither, since nobody is in between.
      rejectUnauthorized: secure || requireTls,
    },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? "" } }),
    name: from.slice(from.indexOf("@") + 1),
    connectionTimeout: patience.connection,
    greetingTimeout: patience.answer,
    socketTimeout: patience.answer,
    maxResponseSize: 64 * 1024,
    // What mail says never makes this process read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (mail) => {
    if (!isMailAddress(mail.to)) throw new MailError("The address is invalid.", true);
    const sending = transport.sendMail({
      signal: AbortSignal.timeout(patience.all),
      from: { name: site.name, address: from },
      to: { name: "", address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      // The same at every attempt, so that a mail program can drop one that arrives twice.
      messageId: `<${mail.id}@${from.slice(from.indexOf("@") + 1)}>`,
      headers: {
        "Auto-Submitted": "auto-generated",
        ...(mail.unsubscribe && {
          "List-Unsubscribe": {
            prepared: true,
            foldLines: false,
            value: `<${mail.unsubscribe.post}>`,
          },
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
    });
    const { response } = await sending.catch((error) => {
      throw asMailError(error, settings);
    });
    return cleanAnswer(response);
  };
}

/** Errors of the connection, and answers to the greeting or the password, concern all mail: those are tried again. */
function asMailError(error: unknown, settings: MailSettings): MailError {
  const { message, responseCode, command, code } = error as {
    message?: string;
    responseCode?: number;
    command?: string;
    code?: string;
  };
  const isAboutMail = command === "RCPT TO" || command === "DATA";
  const text = cleanAnswer(message || code || "There was no answer.");
  const explained = explainFailure({ message: text, command }, settings) ?? text;
  return new MailError(cleanAnswer(explained), isAboutMail && (responseCode ?? 0) >= 500);
}

/** What a server says is shown to administrators: one line of at most 500 characters. */
const cleanAnswer = (text: string) =>
  text
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .slice(0, 500);

/** Without settings for SMTP, mail stays in the database, where `/admin/mailbox` shows it. */
export const mailboxTransport: Transport = async () =>
  "Kept in the development mailbox, because SMTP_URL is not set.";
