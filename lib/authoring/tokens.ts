/** A word or a punctuation mark. Tokens are compared by `plain`; `raw` is what is printed. */
export type Token = {
  raw: string;
  /** The same in plain characters: straight quotation marks, hyphens for dashes, three periods. */
  plain: string;
  isWord: boolean;
  /** Its offset in the text. */
  start: number;
  /** The whitespace before it, as printed. */
  space: string;
};

/** Invisible characters: soft hyphens, joiners, byte order marks. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/gu;

/** Words, including apostrophes and invisible characters in them; ellipses; runs of dashes; any other single character. */
const TOKEN = new RegExp(
  [
    `[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|${INVISIBLE.source}|['’‘ʼ](?=[\\p{L}\\p{M}\\p{N}]))*`,
    "…|\\.(?:[ \\u00a0]?\\.){2,}",
    "[-‐‑‒–—―−]+",
    `(?!${INVISIBLE.source})\\S`,
  ].join("|"),
  "gu",
);

const SPACES = /\s+/u;

/** The words and punctuation marks of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const space = SPACES.exec(text.slice(end, index))?.[0] ?? "";
    end = index + raw.length;
    tokens.push({ raw, plain: plainOf(raw), isWord: WORD.test(raw), start: index, space });
  }
  return tokens;
}

const WORD = /^[\p{L}\p{M}\p{N}]/u;
const DASH = /^[-‐‑‒–—―−]/;
const ELLIPSIS = /^(?:…|\.[ \u00a0]?\.)/;
const PLAIN = /^[a-z0-9]+$/i;

function plainOf(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  if (ELLIPSIS.test(raw)) return "...";
  if (DASH.test(raw)) return "-";
  return raw
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[’‘‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"');
}

/** How the typography of the same words can differ, as shown in reports. */
export type Variant =
  | "quotation marks"
  | "dashes"
  | "ellipses"
  | "spaces"
  | "letters"
  | "no-break spaces";

/** A quote that differs only in no-break spaces is exact: docs/decisions/0004. */
export const isExact = (variants: Iterable<Variant>): boolean =>
  [...variants].every((variant) => variant === "no-break spaces");

const UNCOMMON = /[^ \t\n]/;

/**
 * How the typography of two tokens with the same plain form differs.
 * @param first whether they begin a quote: the space before it is not compared
 */
export function variantsOf(quoted: Token, printed: Token, first: boolean): Variant[] {
  const variants: Variant[] = [];
  if (quoted.raw !== printed.raw) variants.push(variantOfSign(quoted.plain));
  if (first) return variants;
  if ((quoted.space === "") !== (printed.space === "")) variants.push("spaces");
  else if (UNCOMMON.test(quoted.space) !== UNCOMMON.test(printed.space))
    variants.push("no-break spaces");
  return variants;
}

function variantOfSign(plain: string): Variant {
  if (plain === "-") return "dashes";
  if (plain === "...") return "ellipses";
  return /['"]/.test(plain) ? "quotation marks" : "letters";
}

/** Tokens as text, without the space before the first. */
export const joinTokens = (tokens: readonly Token[]): string =>
  tokens.map(({ raw, space }, at) => (space && at > 0 ? ` ${raw}` : raw)).join("");
