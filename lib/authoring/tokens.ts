/** A word or a sign of a text. Tokens compare by `plain`; `raw` is what is printed. */
export type Token = {
  raw: string;
  /** The same in plain type: straight quotation marks, hyphens for dashes, three full stops. */
  plain: string;
  isWord: boolean;
  /** Where it begins in its text. */
  start: number;
  /** The white space in front of it, as printed. */
  space: string;
};

/** Signs that nobody sees: soft hyphens, joiners, byte order marks. */
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/gu;

/** Words with the apostrophes and unseen signs inside them; ellipses; runs of dashes; any other sign by itself. */
const PARTS = new RegExp(
  [
    `[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|${INVISIBLE.source}|['’‘ʼ](?=[\\p{L}\\p{M}\\p{N}]))*`,
    "…|\\.(?:[ \\u00a0]?\\.){2,}",
    "[-‐‑‒–—―−]+",
    `(?!${INVISIBLE.source})\\S`,
  ].join("|"),
  "gu",
);

const SPACES = /\s+/u;

/** The words and signs of a text, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(PARTS)) {
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

/** Ways in which the same words can be set differently, as they are told. */
export type Variant =
  | "quotation marks"
  | "dashes"
  | "ellipses"
  | "spaces"
  | "letters"
  | "no-break spaces";

/** No-break spaces alone leave a quotation exact: docs/decisions/0004. */
export const isExact = (variants: Iterable<Variant>): boolean =>
  [...variants].every((variant) => variant === "no-break spaces");

const UNCOMMON = /[^ \t\n]/;

/**
 * How two tokens of the same plain form are set differently.
 * @param first whether they begin a quotation: what stands in front of it is not compared
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

/** Tokens as they are read, without the space in front of the first. */
export const joinTokens = (tokens: readonly Token[]): string =>
  tokens.map(({ raw, space }, at) => (space && at > 0 ? ` ${raw}` : raw)).join("");
