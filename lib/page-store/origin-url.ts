import { z } from "zod";

/** A host that is safe to write into a policy and into nginx's configuration. */
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/?$/i;

const originUrl = z
  .string()
  .refine((text) => ORIGIN.test(text) && URL.canParse(text))
  .transform((text) => new URL(text).origin);

/**
 * The server that answers what the static export cannot; undefined without a server.
 * @throws Error that names the variable, what was found and the fix
 */
export function readOriginUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const parsed = originUrl.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Error(
    `ORIGIN_URL must be the server’s address with http or https and without a path; found “${text}”. Write it as in ORIGIN_URL=https://wiki.example.org, or leave it out if there is no server.`,
  );
}
