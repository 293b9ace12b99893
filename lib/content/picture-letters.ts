/** What the typeface of the pictures beside shared links has: Latin letters of Western Europe, and signs. */
const IN_TYPEFACE = /^[ -~\u00a0-\u00ff‘’“”–—…·×›•©]$/;

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: "L",
  ł: "l",
  Đ: "D",
  đ: "d",
  Œ: "OE",
  œ: "oe",
  Ħ: "H",
  ħ: "h",
  Ŧ: "T",
  ŧ: "t",
  Ŋ: "N",
  ŋ: "n",
  ı: "i",
  ẞ: "SS",
};

/**
 * A text as the pictures beside shared links can show it: a letter that their typeface lacks is set without
 * its marks, `Čapek` as `Capek`; what has no plain form is left out, and told in `lacking`.
 */
export function pictureText(text: string): { text: string; lacking: string[] } {
  const lacking = new Set<string>();
  const shown = [...text.normalize("NFC")].map((letter) => {
    if (IN_TYPEFACE.test(letter)) return letter;
    const plain = PLAIN[letter] ?? letter.normalize("NFKD").replace(/\p{M}/gu, "");
    const known = [...plain].every((one) => IN_TYPEFACE.test(one));
    if (known) return plain;
    lacking.add(letter);
    return "";
  });
  return { text: shown.join(""), lacking: [...lacking] };
}
