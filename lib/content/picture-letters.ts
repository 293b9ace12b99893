import { plainLetters } from "./plain-letters";

/** What the typeface of the pictures beside shared links has: Latin letters of Western Europe, and signs. */
const IN_TYPEFACE = /^[ -~\u00a0-\u00ff‘’“”–—…·×›•©]$/;

/**
 * A text as the pictures beside shared links can show it: a letter that their typeface lacks is set without
 * its marks, `Čapek` as `Capek`; what has no plain form is left out, and told in `lacking`.
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
  // Not of what is written in one case alone
  if (plain === small) return bare;
  return bare === small ? plain : plain.toUpperCase();
}
