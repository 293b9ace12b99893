import type { MailSettings } from "./mail-settings";

type Failure = {
  /** As nodemailer, Node or the mail server say it. */
  message: string;
  /** The command of SMTP that failed; `CONN` before the first. */
  command: string | undefined;
};

type Explanation = {
  when(failure: Failure, settings: MailSettings): boolean;
  /** What is wrong, and what to do. */
  say(host: string, port: number): string;
};

/** The port on which encryption begins with the first byte. */
const IMPLICIT = 465;

const EXPLANATIONS: readonly Explanation[] = [
  {
    when: ({ message }) => /certificate has expired/i.test(message),
    say: (host) => `The certificate of ${host} has expired. Renew it there.`,
  },
  {
    when: ({ message }) => /does not match certificate/i.test(message),
    say: (host) =>
      `The certificate of ${host} is for another name. Write the name that it is for in SMTP_URL.`,
  },
  {
    when: ({ message }) => /self-signed certificate|unable to (?:get|verify)/i.test(message),
    say: (host) =>
      `The certificate of ${host} is not trusted. Give that server one from a public authority, or start the wiki with NODE_EXTRA_CA_CERTS, a file with the certificate of its own authority.`,
  },
  {
    when: ({ message }) => /wrong version number|packet length too long/i.test(message),
    say: (host, port) =>
      `${host} does not begin with encryption on port ${port}. Write smtp: instead of smtps: in SMTP_URL, or the port for smtps:, which is usually ${IMPLICIT}.`,
  },
  {
    when: ({ command }) => command === "STARTTLS",
    say: (host, port) =>
      `${host} does not encrypt on port ${port} (STARTTLS), and nothing is sent without that. Turn it on there, or write smtps: in SMTP_URL if it encrypts from the start.`,
  },
  {
    when: ({ message }, { secure, port }) =>
      !secure && port === IMPLICIT && /greeting|closed|timeout/i.test(message),
    say: (host) =>
      `${host} does not answer on port ${IMPLICIT} before encryption. Write smtps: instead of smtp: in SMTP_URL.`,
  },
  {
    when: ({ command }) => /^AUTH\b/.test(command ?? ""),
    say: (host) => `${host} rejects the user or the password of SMTP_URL.`,
  },
];

/**
 * Says to an administrator what a failure of the connection means, and what to do, with the message as it was. Undefined if it says
 * enough itself.
 */
export function explainFailure(failure: Failure, settings: MailSettings): string | undefined {
  const { host, port } = settings;
  const found = EXPLANATIONS.find(({ when }) => when(failure, settings));
  return found && `${found.say(host, port)} (${failure.message})`;
}
