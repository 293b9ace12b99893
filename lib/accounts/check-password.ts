import { COMMON_BASES, COMMON_PASSWORDS } from "./common-passwords";

/** In characters, as people count them. */
export const SHORTEST_PASSWORD = 10;
/** Longer than any passphrase; without a limit, hashing would take as long as somebody likes. */
export const LONGEST_PASSWORD = 200;

const lettersOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

/** `aaaaaaaaaa`, `abababababab`, `monkeymonkey`: the part that is repeated, or the text itself. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return part;
  }
  return text;
}

const ROWS = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

/** `1234567890`, `zyxwvutsrq`: a piece of a row of the alphabet or of the keyboard, in either direction. */
const isPieceOfRow = (text: string) =>
  ROWS.some((row) => row.includes(text) || [...row].reverse().join("").includes(text));

/** What somebody who knows the account would try. */
const isPersonal = (letters: string, words: readonly string[]) =>
  words
    .map(lettersOf)
    .filter((word) => word.length >= 4)
    .some((word) => letters.replace(word, "").length < 4 && letters.includes(word));

/** Without the digits and signs that people add at both ends: `!!dragon1990` → `dragon`. */
function withoutEnds(text: string): string {
  const characters = [...text];
  const isLetter = (character: string) => /[a-z]/.test(character);
  const end = characters.findLastIndex(isLetter);
  return end < 0 ? "" : characters.slice(characters.findIndex(isLetter), end + 1).join("");
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (COMMON_PASSWORDS.has(lower)) return true;
  const part = repeatedPart(lower);
  const base = withoutEnds(part);
  return (
    part.length <= 3 ||
    isPieceOfRow(part) ||
    (COMMON_BASES.has(base) && part.length - base.length <= 6) ||
    COMMON_PASSWORDS.has(base)
  );
}

/**
 * Whether a password is good enough: length counts, not which characters it has.
 * @param personal what others know of the person: name, mail address, name of the wiki
 * @returns a sentence that says what is wrong; undefined if nothing is
 */
export function checkPassword(password: string, personal: readonly string[]): string | undefined {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `Use at least ${SHORTEST_PASSWORD} characters. Three or four words make a good password.`;
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  if (isCommon(password))
    return "Many people use this password, so it is easy to guess. Three or four words make a better one.";
  if (isPersonal(lettersOf(password), personal))
    return "This password is mostly your name, your email address or the name of this wiki. Choose one that nobody can guess from them.";
  return undefined;
}
