import { randomUUID } from "node:crypto";
import { discord, github, google } from "better-auth/social-providers";
import { z } from "zod";
import { mailAddress } from "../mail/mail-address";
import { type ProviderName, readProviders } from "./providers";

/** What a site says of somebody, as better-auth has it. */
type Found = { user: { name?: string | undefined }; data: unknown };

const confirmed = z.object({ email: mailAddress, emailVerified: z.literal([true, "true"]) });

/**
 * What counts of what a site says: the name, and the address if it is confirmed there. Instead of any other address there is one
 * that nobody can have. So whoever has an account gets in, whatever became of their address at the site; and nobody learns
 * whether there is an account with an address that they do not own.
 */
function trusted({ user, data }: Found) {
  const address = confirmed.safeParse(user).data?.email;
  return {
    data,
    user: {
      name: user.name ?? "",
      email: address ?? `${randomUUID()}@unconfirmed.invalid`,
      emailVerified: address !== undefined,
    },
  };
}

type Asker<Tokens, Data> = {
  getUserInfo(tokens: Tokens): Promise<{ user: Found["user"]; data: Data } | null>;
};

/** Asks a site who somebody is. @returns null if it does not say */
function asking<Tokens, Data>(name: ProviderName, site: Asker<Tokens, Data>) {
  return async (tokens: Tokens) => {
    const found = await site.getUserInfo(tokens).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`Signing in: ${name} does not say who somebody is: ${reason}`);
      return null;
    });
    return found && { ...trusted(found), data: found.data };
  };
}

/** The sites with which one can sign in, as better-auth takes them. */
export function askProviders(variables: Readonly<Record<string, string | undefined>>) {
  const keys = readProviders(variables);
  return {
    ...(keys.github && {
      github: {
        ...keys.github,
        // Not `read:user`, which better-auth asks for too: the name is public.
        disableDefaultScope: true,
        scope: ["user:email"],
        getUserInfo: asking("github", github(keys.github)),
      },
    }),
    ...(keys.discord && {
      discord: { ...keys.discord, getUserInfo: asking("discord", discord(keys.discord)) },
    }),
    ...(keys.google && {
      google: { ...keys.google, getUserInfo: asking("google", google(keys.google)) },
    }),
  };
}
