const MAX_LENGTH = 200;

/** Text after this is ignored: a subject line may have megabytes, and only one line is shown. */
const MAX_READ = 4 * MAX_LENGTH;

/** Control characters, bidirectional marks, noncharacters, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

/** E-mail addresses, matched only from the start of a word; matching from every character would take quadratic time. */
const ADDRESS = /<?(?<![^\s<>@])([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+>?/g;

/**
 * A commit message's first line, or a name, made safe for HTML pages and XML: without control characters,
 * bidirectional marks, noncharacters and e-mail addresses, 200 characters at most. Used for every message and
 * name from Git; the time it takes does not depend on the length of the text.
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

/** Never cuts a surrogate pair in half. */
const cutWhole = (text: string) => text.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
