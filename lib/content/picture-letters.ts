import { plainLetters } from "./plain-letters";

/** The characters in the font of the social pictures: Latin letters of Western Europe, and symbols. */
const IN_TYPEFACE = /^[ -~\u00a0-\u00ff‘’“”–—…·×›•©]$/;

/**
 * A text as the social pictures can print it: a letter that their font lacks is printed without its diacritics, `Čapek`
 * as `Capek`; a letter without a plain form is left out and listed in `lacking`.
 */
export function pictureText(text: string): { text: string; lacking: string[] } {
  const lacking = new Set<string>();
  const shown = [...text.normalize("NFC")].map((letter) => {
    if (IN_TYPEFACE.test(letter)) return letter;
    const plain = plainLetter(letter);
    const known = [...plain].every((one) => IN_TYPEFACE.test(one));
    if (known) return plain;
    lacking.add(letter);
    return "";
  });
  return { text: shown.join(""), lacking: [...lacking] };
}

function plainLetter(letter: string): string {
  const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  const small = bare.toLowerCase();
  const plain = plainLetters(small);
  // Not for scripts that have only one case
  if (plain === small) return bare;
  return bare === small ? plain : plain.toUpperCase();
}
