import { isMailAddress } from "./mail-address";

/** Where mail goes out, from `SMTP_URL` and `MAIL_FROM`. */
export type MailSettings = {
  host: string;
  port: number;
  /** Encrypted from the first byte (`smtps:`); otherwise by STARTTLS. */
  secure: boolean;
  /** Whether it is an error if the server offers no STARTTLS: always but on this machine. */
  requireTls: boolean;
  user: string | undefined;
  password: string | undefined;
  /** The address that mail is from. */
  from: string;
};

type Variables = Readonly<Record<string, string | undefined>>;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `SMTP_URL` and `MAIL_FROM`.
 * @returns undefined if neither is set: then mail is kept in the development mailbox
 * @throws Error that says what was expected; never with the address itself, which holds a password
 */
export function readMailSettings(variables: Variables): MailSettings | undefined {
  const { SMTP_URL: text, MAIL_FROM: from } = variables;
  if (!text && !from) return undefined;
  if (!text) throw new Error("MAIL_FROM is set, but SMTP_URL is not. Set both, or neither.");
  if (!from)
    throw new Error(
      "SMTP_URL is set, but MAIL_FROM is not. Set it to the address that mail is from, such as wiki@example.org.",
    );
  if (!isMailAddress(from))
    throw new Error(
      `MAIL_FROM must be one mail address without a name, such as wiki@example.org; found “${from}”.`,
    );
  return { ...parseServer(text), from };
}

function parseServer(text: string): Omit<MailSettings, "from"> {
  const problem =
    "SMTP_URL must be the address of a mail server, such as smtps://user:password@smtp.example.org or smtp://localhost:25, or not set. Write special characters of the password in percent encoding.";
  if (!/^smtps?:\/\/[^/?#]+\/?$/.test(text) || !URL.canParse(text)) throw new Error(problem);
  // Only then are names with capital letters and addresses in brackets understood: `smtp:` is no special scheme.
  const url = new URL(text.replace(/^smtps?/, "https"));
  const secure = text.startsWith("smtps:");
  const decode = (part: string) => {
    try {
      return part ? decodeURIComponent(part) : undefined;
    } catch {
      throw new Error(problem);
    }
  };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(new URL(text).port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && !LOOPBACK.test(url.hostname),
    user: decode(url.username),
    password: decode(url.password),
  };
}
