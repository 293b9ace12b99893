const MAX_LENGTH = 200;

/**
 * A name or a line as somebody gave it to Git, fit to be shown: no control characters or marks that turn the
 * direction of letters, no e-mail addresses, and no more of it than a line holds.
 */
export function readName(text: string): string {
  const shown = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/<?([^\s<>@]+)@[^\s<>@]+\.[^\s<>@]+>?/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
  return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH)}…` : shown;
}
