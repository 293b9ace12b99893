import fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeText } from "../content/decode-text";
import { encodeLike } from "./encode-like";

test.each([
  ["a file of Windows keeps its line ends", "a\r\nb\r\n", "a\nB\nc\n", "a\r\nB\r\nc\r\n"],
  ["a byte order mark stays", "\uFEFFa\nb", "a\nc", "\uFEFFa\nc"],
  [
    "in a file with mixed line endings every unchanged line keeps its own",
    "a\r\nb\nc\rd\r\n",
    "a\nb\nc\nd\ne\n",
    "a\r\nb\nc\rd\r\ne\r\n",
  ],
  [
    "a changed line keeps the end of the one that it replaces",
    "a\r\nb\nc\r\n",
    "a\nB\nc\n",
    "a\r\nB\nc\r\n",
  ],
  ["a line taken out takes its end along", "a\r\nb\nc\r\nd\r\n", "a\nc\nd\n", "a\r\nc\r\nd\r\n"],
  ["a line break that was missing is like the others", "a\r\nb", "a\nb\n", "a\r\nb\r\n"],
])("%s", (_, original, text, written) => {
  expect(encodeLike(original, text)).toBe(written);
});

const text = fc
  .array(fc.constantFrom("\uFEFF", "\r\n", "\r", "\n", "a", "b", "ü"), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

test("an unchanged text gives the same bytes, and a changed one decodes to the new text", () => {
  fc.assert(
    fc.property(text, text, (original, other) => {
      expect(encodeLike(original, normalizeText(original))).toBe(original);
      const wanted = normalizeText(other).replaceAll("\uFEFF", "");
      expect(normalizeText(encodeLike(original, wanted))).toBe(wanted);
    }),
  );
});
