import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, normalizeText } from "./decode-text";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ["a byte order mark", "\uFEFFone\ntwo\n"],
  ["line ends of Windows", "one\r\ntwo\r\n"],
  ["line ends of the first Macs", "one\rtwo\r"],
  ["all of them at once", "\uFEFFone\r\ntwo\r"],
])("%s leaves the text as it is", (_, written) => {
  expect(decodeText(bytesOf(written)).text).toBe("one\ntwo\n");
});

test("a second byte order mark is a character of the text, for the check to find", () => {
  expect(decodeText(bytesOf("\uFEFF\uFEFFa")).text).toBe("\uFEFFa");
});

test.each([
  ["a letter of Latin-1", Buffer.from("one\r\nPop’s caf", "utf8"), [0xe9, 0x0a], 2, 10, "E9"],
  ["half a character at the end", Buffer.from("one"), [0xe2, 0x80], 1, 4, "E2"],
  ["a surrogate", Buffer.from("\uFEFFé"), [0xed, 0xa0, 0x80], 1, 2, "ED"],
  ["an overlong slash", Buffer.from("�"), [0xc0, 0xaf], 1, 2, "C0"],
])("%s is an error that says where it stands", (_, before, after, line, column, byte) => {
  const { text, notText } = decodeText(Buffer.concat([before, Buffer.from(after)]));
  expect(text).toBeUndefined();
  expect(notText).toMatchObject({ line, column });
  expect(notText?.problem).toContain(`the byte ${byte} here`);
});

test("UTF-16 is reported as UTF-16", () => {
  for (const bytes of [Buffer.from("\uFEFFa", "utf16le"), Buffer.from([0xfe, 0xff, 0, 0x61])])
    expect(decodeText(bytes).notText?.problem).toContain("UTF-16");
});

test("decoding any text gives its normal form, or says why not", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom("\uFEFF", "\r", "\n", "\r\n", "a", "é", "東", "\u{1f692}", "\0", "\uffff"),
      ),
      (pieces) => {
        const text = pieces.join("");
        expect(decodeText(bytesOf(text)).text).toBe(normalizeText(text));
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const { text, notText } = decodeText(bytes);
      if (text === undefined) expect(notText?.column).toBeGreaterThan(0);
      else expect(text).not.toMatch(/\r/);
    }),
  );
});
