const MAX_LENGTH = 200;

/** Nothing behind this is looked at: a subject may be megabytes, and what is shown is cut to a line. */
const MAX_READ = 4 * MAX_LENGTH;

/** Control characters, marks that turn the direction of letters, noncharacters, halves of letters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** Looked for at the beginnings of words alone: from every letter on, it takes the square of the length. */
const ADDRESS = /<?(?<![^\s<>@])([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+>?/g;

/**
 * A commit message's first line, or a name, fit to be shown and to stand in XML: no control characters,
 * bidirectional marks or noncharacters, no e-mail addresses, 200 characters at most. Every message and name
 * that Git gives goes through it, and takes a time that its length cannot raise.
 */
export function cleanLine(text: string): string {
  const shown = text
    .slice(0, MAX_READ)
    .replace(INVISIBLE, " ")
    .replace(ADDRESS, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return shown.length > MAX_LENGTH ? `${cutWhole(shown)}…` : shown;
}

/** Never half of a letter that takes two units. */
const cutWhole = (text: string) => text.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
