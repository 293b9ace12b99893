import { plainLetters } from "./plain-letters";

/**
 * The slug that a name asks for: `Łukasz O’Neil, Señor Øberg` → `lukasz-oneil-senor-oberg`. Letters of other
 * scripts stay, which no address of an article can hold; a name without letters and digits has an empty one.
 */
export const slugFromName = (name: string): string =>
  plainLetters(name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
    .replace(/['’‘ʼ]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
