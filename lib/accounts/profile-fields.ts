import { randomInt } from "node:crypto";
import { z } from "zod";
import { slugFromName } from "../content/name-slug";
import { plainLetters } from "../content/plain-letters";

const LONGEST_NAME = 50;
const LONGEST_ABOUT = 200;
const LONGEST_HANDLE = 30;

/** Characters that are not seen, or that change the direction of the text around them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** What joins pictures to one, as in 👩‍🚒; anywhere else it could not be seen. */
const JOINER =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

/** One line of text, as it is stored: composed, with single spaces. */
export const line = z
  .string()
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .refine(
    (text) => !INVISIBLE.test(text.replace(JOINER, "")),
    "Leave out characters that cannot be seen.",
  );

/** Names and handles that would look like the wiki itself. */
const RESERVED = [
  "admin",
  "administrator",
  "editor",
  "moderator",
  "root",
  "server",
  "system",
  "wiki",
];

/** How somebody is called on pages. */
export const displayName = line
  .refine((text) => text !== "", "Write a name. It need not be your real one.")
  .refine(
    (text) => [...text].length <= LONGEST_NAME,
    `Use at most ${LONGEST_NAME} characters for a name.`,
  )
  .refine((text) => /[\p{L}\p{N}]/u.test(text), "A name needs a letter or a digit.")
  .refine((text) => !/[@/\\]|:\/\//.test(text), "Leave out @ and slashes: a name is no address.")
  .refine(
    (text) => !RESERVED.includes(slugOf(text)),
    "This name would look like the wiki itself. Choose another one.",
  );

/** What somebody says about themselves. */
export const aboutLine = line.refine(
  (text) => [...text].length <= LONGEST_ABOUT,
  `Use at most ${LONGEST_ABOUT} characters about you.`,
);

/** The last part of the address of a profile. */
export const handle = z
  .string()
  .trim()
  .toLowerCase()
  .refine(
    (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST_HANDLE,
    `Use letters from a to z, digits and single hyphens in the address, at most ${LONGEST_HANDLE} characters.`,
  )
  .refine((text) => !RESERVED.includes(text), "This address would look like the wiki itself.")
  .refine(
    (text) => !text.startsWith("former-contributor-"),
    "This address would look like the pseudonym of somebody who has left.",
  );

/** Of a name without letters that a handle can have. */
const NAMELESS = "person";

/** `Misty Knight` → `misty-knight`; `person` if nothing of the name can be used. */
export function handleFromName(name: string): string {
  const slug = slugOf(name)
    .slice(0, LONGEST_HANDLE - 5)
    .replace(/-$/, "");
  return handle.safeParse(slug).success ? slug : NAMELESS;
}

/** `Ádministrator` → `administrator` */
function slugOf(name: string): string {
  const plain = plainLetters(name.toLowerCase())
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ");
  return slugFromName(plain);
}

/**
 * A handle that nobody has: with some digits if the name alone is taken. They are chosen at random, so that a name which
 * thousands have takes no longer.
 */
export async function freeHandle(
  name: string,
  isTaken: (handle: string) => Promise<boolean>,
): Promise<string> {
  const base = handleFromName(name);
  for (let candidate = base; ; candidate = `${base}-${randomInt(1000, 10_000)}`)
    if (candidate !== NAMELESS && !(await isTaken(candidate))) return candidate;
}
