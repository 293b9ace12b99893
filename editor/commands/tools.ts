import {
  bold,
  type Command,
  citation,
  heading,
  italic,
  link,
  list,
  quote,
  spoiler,
} from "./commands";

/** A command with its button and its key, which is pressed together with Ctrl or ⌘. */
export type Tool = {
  name: string;
  /** What it does, for those who do not know the word. */
  hint: string;
  run: Command;
  key: string;
  /** `key` is the key as it is named; this, if it differs, the place of it on the keyboard, whatever Shift makes of it. */
  code?: string;
  shift?: true;
};

/** In the order of the toolbar. No key is one that a browser does not give away. */
export const TOOLS: readonly Tool[] = [
  { name: "Link", hint: "Link to an article", run: link, key: "K" },
  { name: "Citation", hint: "Cite a source", run: citation, key: "E", shift: true },
  { name: "Quote", hint: "Place a quote", run: quote, key: ".", code: "Period", shift: true },
  { name: "Spoiler", hint: "Hide what a season reveals", run: spoiler, key: "S", shift: true },
  { name: "Heading", hint: "Section, subsection, text", run: heading, key: "H", shift: true },
  { name: "Bold", hint: "Strong emphasis", run: bold, key: "B" },
  { name: "Italic", hint: "Emphasis", run: italic, key: "I" },
  { name: "List", hint: "Items of a list", run: list, key: "8", code: "Digit8", shift: true },
];

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The command whose keys are pressed. */
export function toolOfPress(press: Press, isMac: boolean): Tool | undefined {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  const isModified = isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isModified || altKey) return undefined;
  return TOOLS.find(
    (tool) =>
      Boolean(tool.shift) === shiftKey &&
      (tool.code ? tool.code === code : tool.key === key.toUpperCase()),
  );
}

/** `Ctrl+Shift+H`, as people read it. */
export const keysOf = ({ key, shift }: Tool, isMac: boolean): string =>
  isMac ? `${shift ? "⇧" : ""}⌘${key}` : `Ctrl+${shift ? "Shift+" : ""}${key}`;

/** The same for `aria-keyshortcuts`. */
export const shortcutOf = ({ key, shift }: Tool, isMac: boolean): string =>
  `${isMac ? "Meta" : "Control"}+${shift ? "Shift+" : ""}${key}`;
