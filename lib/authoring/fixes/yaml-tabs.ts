import { findYaml } from "../../content/frontmatter";
import type { Fixer } from "./fix";

/** Replaces indentation that is only tabs with two spaces per tab. Tabs mixed with spaces are ambiguous. */
export const fixTabs: Fixer = (file, text) => {
  const { yaml, shift } = findYaml(file, text);
  return [...yaml.matchAll(/^(\t+)([^\s].*)$/gm)].map(({ index, 1: tabs = "", 2: words = "" }) => {
    const start = shift + index;
    const spaces = "  ".repeat(tabs.length);
    return {
      start,
      end: start + tabs.length,
      text: spaces,
      was: `→${words}`.slice(0, 60),
      is: `${spaces}${words}`.slice(0, 60),
      mustHelp: true,
    };
  });
};
