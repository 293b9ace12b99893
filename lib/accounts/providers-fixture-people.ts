import type { ProviderName } from "./providers";

/** Somebody who has an account at one of the sites of the tests. */
export type ProviderPerson = {
  id: string;
  name: string;
  email: string | null;
  isConfirmed: boolean;
};

type Place = { site: ProviderName; describe(person: ProviderPerson): unknown };

/** What the sites say about somebody, by the address where they do, in the form that each documents. */
export const PEOPLE_PLACES: Readonly<Record<string, Place>> = {
  "api.github.com/user": {
    site: "github",
    describe: ({ id, name }) => ({
      id: Number(id),
      login: name.toLowerCase().replaceAll(" ", "-"),
      name,
      // The address of the public profile, which most people do not show.
      email: null,
      avatar_url: "https://avatars.githubusercontent.com/u/1",
    }),
  },
  "api.github.com/user/emails": {
    site: "github",
    describe: ({ email, isConfirmed }) =>
      email ? [{ email, primary: true, verified: isConfirmed, visibility: "private" }] : [],
  },
  "discord.com/api/users/@me": {
    site: "discord",
    describe: ({ id, name, email, isConfirmed }) => ({
      id,
      username: name.toLowerCase().replaceAll(" ", "_"),
      global_name: name,
      discriminator: "0",
      avatar: null,
      email,
      verified: isConfirmed,
    }),
  },
};

/** What Google says about somebody, in the token that it signs. */
export function googleClaims({ id, name, email, isConfirmed }: ProviderPerson, audience: string) {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: "https://accounts.google.com",
    aud: audience,
    sub: id,
    name,
    picture: "https://lh3.googleusercontent.com/a",
    ...(email && { email, email_verified: isConfirmed }),
    iat: now,
    exp: now + 3600,
  };
}
