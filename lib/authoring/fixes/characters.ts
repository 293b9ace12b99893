import { listCharacterFixes } from "../../content/check-characters";
import type { Fixer } from "./fix";

/** Fixes invisible characters, and non-breaking spaces where only a plain space works. */
export const fixCharacters: Fixer = (file, text) =>
  listCharacterFixes(file, text).map(({ start, end, text: is }) => ({
    start,
    end,
    text: is,
    was: `U+${(text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    is: is === "" ? "nothing" : "a plain space",
    mustHelp: true,
  }));
