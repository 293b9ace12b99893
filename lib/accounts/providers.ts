import { z } from "zod";

/** Where people sign in, and where signing in with another site ends if it does not work. */
export const SIGN_IN_PAGE = "/account/sign-in";

/** Where people can have an account already, by the name that better-auth has for it. */
export const PROVIDERS = {
  github: { label: "GitHub" },
  discord: { label: "Discord" },
  google: { label: "Google" },
} as const;

export type ProviderName = keyof typeof PROVIDERS;

export const PROVIDER_NAMES = Object.keys(PROVIDERS) as ProviderName[];

export const isProvider = (text: string): text is ProviderName => Object.hasOwn(PROVIDERS, text);

type Keys = { clientId: string; clientSecret: string };

const keys = z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) });

/**
 * The keys of each provider that has them: `GITHUB_CLIENT_ID` and `GITHUB_CLIENT_SECRET`, and so on.
 * @throws Error that names the variable that is missing; never with a value
 */
export function readProviders(
  variables: Readonly<Record<string, string | undefined>>,
): Partial<Record<ProviderName, Keys>> {
  const found: Partial<Record<ProviderName, Keys>> = {};
  for (const name of PROVIDER_NAMES) {
    const [id, secret] = [`${name.toUpperCase()}_CLIENT_ID`, `${name.toUpperCase()}_CLIENT_SECRET`];
    const [clientId, clientSecret] = [variables[id], variables[secret]];
    if (!clientId && !clientSecret) continue;
    const { data } = keys.safeParse({ clientId, clientSecret });
    if (!data)
      throw new Error(
        `${clientId ? id : secret} is set, but ${clientId ? secret : id} is not. Set both, or neither.`,
      );
    found[name] = data;
  }
  return found;
}
