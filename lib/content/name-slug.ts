import { plainLetters } from "./plain-letters";

/**
 * The slug of a name: `Łukasz O’Neil, Señor Øberg` → `lukasz-oneil-senor-oberg`. Letters of other scripts stay, though
 * no article's address can have them; the slug of a name without letters and digits is empty.
 */
export const slugFromName = (name: string): string =>
  plainLetters(name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
    .replace(/['’‘ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
