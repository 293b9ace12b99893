/** Latin letters that Unicode does not decompose into a plain letter and a mark. */
const PLAIN = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    ł: "l",
    đ: "d",
    ð: "d",
    þ: "th",
    ħ: "h",
    ŧ: "t",
    ŋ: "n",
    ĸ: "k",
    ı: "i",
    ȷ: "j",
    ƒ: "f",
    ə: "e",
  }),
);
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");

/** Replaces these in lower-case text: `łódź` → `lódź`; `normalize("NFKD")` separates the marks that remain. */
export const plainLetters = (text: string): string =>
  text.replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter);
