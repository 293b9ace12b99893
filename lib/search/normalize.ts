import { plainLetters } from "../content/plain-letters";

/** All kinds of apostrophes, and invisible characters. */
const LEFT_OUT = /[’‘'ʼ`´′＇\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** `n.y.p.d.`, `ph.d`: one or two letters each, a period between them and no space. */
export const ABBREVIATION = "(?<![\\p{L}\\p{N}])(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}(?![\\p{L}\\p{N}])";
const ABBREVIATIONS = new RegExp(ABBREVIATION, "gu");

/** A text with nothing but these has nothing else to normalize than its case, abbreviations and ampersands. */
const SIMPLE = /^[\n\x20-\x5f\x61-\x7e“”–—]*$/;
/** Every abbreviation has this; few texts do, and it is found faster. */
const PERIOD_INSIDE = /\.\p{L}/u;

/**
 * Normalizes a text for comparison: without case, accents, apostrophes and the periods of abbreviations.
 * `Élodie D’Onofrio` → `elodie donofrio`, `N.Y.P.D.` → `nypd.`
 */
export function normalize(text: string): string {
  const rest = text.replace(LEFT_OUT, "");
  const plain = SIMPLE.test(rest)
    ? rest.toLowerCase()
    : plainLetters(rest.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
  const whole = PERIOD_INSIDE.test(plain)
    ? plain.replace(ABBREVIATIONS, (letters) => letters.replaceAll(".", ""))
    : plain;
  return whole.includes("&") ? whole.replaceAll("&", " and ") : whole;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The normalized words of a text, in order. */
export const normalizedWords = (text: string): string[] => normalize(text).match(WORD) ?? [];

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen".split(" ");

/** Words with two spellings, in both directions: `2` and `two`, `dr` and `doctor`. */
const ALTERNATE_FORMS: ReadonlyMap<string, string> = new Map(
  [
    ...NUMBERS.map((word, number) => [word, String(number)] as const),
    ["doctor", "dr"] as const,
    ["mister", "mr"] as const,
    ["missus", "mrs"] as const,
    ["sergeant", "sgt"] as const,
    ["detective", "det"] as const,
    ["lieutenant", "lt"] as const,
    ["captain", "capt"] as const,
    ["professor", "prof"] as const,
    ["junior", "jr"] as const,
    ["senior", "sr"] as const,
    ["saint", "st"] as const,
  ].flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** The other spelling of a word, if it has one. */
export const alternateForm = (word: string): string | undefined => ALTERNATE_FORMS.get(word);

/**
 * Each two neighboring words of a name joined, as many people write them: `K’un-Lun` is found by `kunlun`,
 * `S. J. Clarkson` by `sj`.
 */
export function joinedWords(name: string): string[] {
  const words = normalizedWords(name);
  return words.slice(1).map((word, index) => `${words[index]}${word}`);
}

const SMALL = new Set(
  "a an and are as at by did do does for from has he her his how i in is it its of on or s she that the their they this to was what when where which who with".split(
    " ",
  ),
);

/** Whether a word is too common to search by. */
export const isSmall = (word: string): boolean => SMALL.has(word);

/** The weight of a word: nearly nothing for small words. */
export const weightOfWord = (word: string): number => (isSmall(word) ? 0.15 : 1);
