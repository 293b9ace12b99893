import { isIP } from "node:net";
import { z } from "zod";
import { readProviders } from "../lib/accounts/providers";
import { readDatabaseUrl } from "../lib/database/location";
import { readEditTemplate } from "../lib/git/editing";
import { readMailSettings } from "../lib/mail/mail-settings";
import { readOriginUrl } from "../lib/page-store/origin-url";
import { readSiteUrl } from "../lib/site";
import { trustedProxies } from "./reader-address";

/** In characters. */
const SHORTEST_SECRET = 32;

/** A variable that is read by a function, whose error becomes the problem. An empty variable is one that is not set. */
const readBy = <T>(read: (text: string | undefined) => T) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      try {
        return read(text || undefined);
      } catch (error) {
        context.addIssue({ code: "custom", message: (error as Error).message });
        return z.NEVER;
      }
    });

/** A variable as a function reads it; undefined if the function finds it invalid. */
const checkedBy = <T>(
  name: string,
  expected: string,
  read: (text: string | undefined) => T | undefined,
) =>
  readBy((text) => {
    const value = read(text);
    if (value !== undefined || text === undefined) return value;
    throw new Error(`${name} must be ${expected}, or not set; found “${text}”.`);
  });

const readPort = (text = "3000") =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : undefined;

const readHost = (text = "") =>
  isIP(text) || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined;

/** @throws Error that does not repeat the secret */
function readSecret(text: string | undefined): string | undefined {
  if (text === undefined || text.length >= SHORTEST_SECRET) return text;
  throw new Error(
    `AUTH_SECRET must have ${SHORTEST_SECRET} characters or more, or not be set; found ${text.length}. “openssl rand -base64 33” prints one.`,
  );
}

/** The environment variables of the server and of its pages; any text is a valid value of the others. */
const environment = z.object({
  PORT: checkedBy("PORT", "a number from 1 to 65535", readPort),
  HOST: checkedBy("HOST", "an address or a name of this machine, such as 127.0.0.1", readHost),
  LOG: checkedBy("LOG", "“requests”, for one line a request", (text) =>
    text === "requests" ? text : undefined,
  ),
  TRUST_PROXY: readBy(trustedProxies),
  SITE_URL: readBy(readSiteUrl),
  ORIGIN_URL: readBy(readOriginUrl),
  DATABASE_URL: readBy(readDatabaseUrl),
  AUTH_SECRET: readBy(readSecret),
});

export type ServerEnvironment = {
  port: number;
  /** The address to listen on; undefined for all addresses of this machine. */
  host: string | undefined;
  /** Whether each request is logged. */
  logsRequests: boolean;
};

/**
 * Checks all environment variables of the server, and reads those that only it uses.
 * @throws Error with one sentence for each invalid variable: what was expected, what was found
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): ServerEnvironment {
  const parsed = environment.safeParse(variables);
  // The address of edit pages is made of three variables.
  const template = readBy(() => readEditTemplate(variables)).safeParse(undefined);
  // So is the mail server, of two.
  const mail = readBy(() => readMailSettings(variables)).safeParse(undefined);
  // And each site with which people sign in.
  const providers = readBy(() => readProviders(variables)).safeParse(undefined);
  const others = [template, mail, providers];
  const issues = [parsed, ...others].flatMap(({ error }) => error?.issues ?? []);
  if (!parsed.success || others.some(({ success }) => !success))
    throw new Error(issues.map(({ message }) => message).join("\n"));
  const { PORT: port = 3000, HOST: host, LOG } = parsed.data;
  return { port, host, logsRequests: LOG === "requests" };
}
