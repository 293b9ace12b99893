import { expect, test } from "vitest";
import { keysOf, TOOLS, toolOfPress } from "./tools";

const press = (key: string, more: object = {}) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test("keys run commands, whatever Shift makes of them", () => {
  expect(toolOfPress(press("b"), false)?.name).toBe("Bold");
  expect(toolOfPress(press("H", { shiftKey: true }), false)?.name).toBe("Heading");
  expect(toolOfPress(press("*", { code: "Digit8", shiftKey: true }), false)?.name).toBe("List");
  expect(toolOfPress(press(":", { code: "Period", shiftKey: true }), false)?.name).toBe("Quote");
});

test("other keys do not: without Ctrl, with Alt, on a Mac with Ctrl", () => {
  expect(toolOfPress(press("b", { ctrlKey: false }), false)).toBeUndefined();
  // AltGr is Ctrl and Alt.
  expect(toolOfPress(press("b", { altKey: true }), false)).toBeUndefined();
  expect(toolOfPress(press("b", { shiftKey: true }), false)).toBeUndefined();
  expect(toolOfPress(press("b"), true)).toBeUndefined();
  expect(toolOfPress(press("b", { ctrlKey: false, metaKey: true }), true)?.name).toBe("Bold");
});

test("each command has keys of its own", () => {
  expect(new Set(TOOLS.map((tool) => keysOf(tool, false))).size).toBe(TOOLS.length);
  expect(keysOf(TOOLS[1] as (typeof TOOLS)[0], false)).toBe("Ctrl+Shift+E");
  expect(keysOf(TOOLS[1] as (typeof TOOLS)[0], true)).toBe("⇧⌘E");
});
