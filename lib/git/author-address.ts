import { site } from "../site";

/** Without a public address, the domain is one that never exists (RFC 2606). */
const siteDomain = () => {
  const { hostname } = new URL(site.baseUrl);
  return hostname.includes(".") && /[a-z]$/.test(hostname) ? hostname : "invalid";
};

/** An id as `lib/accounts` makes it: a UUID. */
const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ADDRESS = new RegExp(`^(${ID})@people\\.[a-z0-9.-]+$`);

/** Who wrote a commit, as Git has it. */
export type CommitAuthor = { name: string; address: string };

/**
 * How commits name somebody who has an account: by the id of the author, which says nothing about the person and stays when
 * they change their name or delete their account. Pages show the name that the database has. No mail arrives at the address.
 */
export const commitAuthor = (authorId: string): CommitAuthor => ({
  name: `Contributor ${authorId.slice(0, 8)}`,
  address: `${authorId}@people.${siteDomain()}`,
});

/** Who makes the commits of what people publish here: the wiki itself. */
export const wikiAuthor = (): CommitAuthor => ({
  name: site.name,
  address: `wiki@people.${siteDomain()}`,
});

/** The id of the author of a commit; undefined for one that was made in a clone. The wiki's own address may have changed since. */
export const authorIdFrom = (address: string): string | undefined => ADDRESS.exec(address)?.[1];
