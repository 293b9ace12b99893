/** A character that content may not contain, and its position in the text. */
export type BadCharacter = {
  index: number;
  length: number;
  problem: string;
  fix: string;
  /** Whether it can be deleted without changing the text for readers. */
  deletable: boolean;
};

type CharacterRule = { pattern: RegExp; says: string; fix: string; deletable?: true };

const DELETE = "Delete it.";

/** The first match explains a character. A zero-width joiner is allowed: emoji and Persian need it. */
const CHARACTER_RULES: readonly CharacterRule[] = [
  {
    pattern: /[\u0085\u2028\u2029]/u,
    says: "breaks the line in some programs and not in others",
    fix: "Delete it, and press Enter where a line should end.",
  },
  {
    pattern: /\p{Cc}/u,
    says: "is a control character, which is invisible and not allowed in feeds",
    fix: DELETE,
  },
  {
    pattern: /[\p{Noncharacter_Code_Point}\p{Surrogate}]/u,
    says: "is not a Unicode character",
    fix: DELETE,
  },
  {
    pattern: /[\u202a-\u202e\u2066-\u2069]/u,
    says: "changes the direction of the text, so that it reads differently than it is written",
    fix: DELETE,
  },
  {
    pattern: /\ufffd/u,
    says: "stands for a character that was lost when the text was copied or converted",
    fix: "Write the character that belongs here.",
  },
  {
    pattern: /[\u00ad\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u,
    says: "is invisible",
    fix: "Delete it; npm run check -- --fix does.",
    deletable: true,
  },
  {
    // No script needs that many; stacked marks cover the lines around them.
    pattern: /\p{M}{8,}/u,
    says: "starts a stack of marks on one letter, which covers other lines",
    fix: "Leave at most seven marks on a letter.",
  },
];

/** Tab and LF are the only control characters that texts need. */
const BAD = new RegExp(
  `(?![\\t\\n])(?:${CHARACTER_RULES.map(({ pattern }) => pattern.source).join("|")})`,
  "gu",
);

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, "NUL"],
  [0x0b, "vertical tab"],
  [0x0c, "form feed"],
  [0x1b, "escape"],
  [0x7f, "delete"],
  [0x85, "next line"],
  [0xad, "soft hyphen"],
  [0x200b, "zero-width space"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2060, "word joiner"],
  [0xfeff, "byte order mark"],
  [0xfffd, "replacement character"],
]);

/** Every character of a text that content may not contain, with its code point in the message. */
export function* findBadCharacters(text: string): Generator<BadCharacter> {
  for (const { 0: found, index } of text.matchAll(BAD)) {
    const rule = CHARACTER_RULES.find(({ pattern }) => pattern.test(found));
    if (!rule) continue;
    const { says, fix, deletable = false } = rule;
    const problem = `The character ${nameOf(found)} ${says}.`;
    yield { index, length: found.length, problem, fix, deletable };
  }
}

/** So many different ones are reported of one text. */
const MAX_DIFFERENT = 20;

/** The same, each character once, however often it stands in the text. */
export function listDifferentBadCharacters(text: string): BadCharacter[] {
  const byProblem = new Map<string, BadCharacter>();
  for (const bad of findBadCharacters(text)) {
    if (byProblem.size === MAX_DIFFERENT) break;
    if (!byProblem.has(bad.problem)) byProblem.set(bad.problem, bad);
  }
  return [...byProblem.values()];
}

/** `U+202E (right-to-left override)` */
function nameOf(found: string): string {
  const point = found.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(point);
  return name ? `${code} (${name})` : code;
}
