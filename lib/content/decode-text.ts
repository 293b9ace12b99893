import { positionAt } from "../mdx/position-at";
import type { Diagnostic } from "./diagnostic";

/** Why bytes are not a text, and the position of the first invalid byte. */
export type NotText = Pick<Diagnostic, "line" | "column" | "problem" | "fix">;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Decodes a file: UTF-8, without byte order mark, with LF line endings. All code that reads content uses this, so a
 * text is the same everywhere. `encodeLike` writes it back with the byte order mark and line endings of its file.
 */
export function decodeText(
  bytes: Uint8Array,
): { text: string; notText?: undefined } | { text?: undefined; notText: NotText } {
  try {
    return { text: normalizeText(strict.decode(bytes)) };
  } catch {
    return { notText: explainBytes(bytes) };
  }
}

/** `\uFEFFa\r\nb\rc` → `a\nb\nc`. */
export function normalizeText(text: string): string {
  const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

function explainBytes(bytes: Uint8Array): NotText {
  if (isUtf16(bytes))
    return {
      line: 1,
      column: 1,
      problem: "This file is in UTF-16, and content is UTF-8.",
      fix: "Save it as UTF-8 in your editor.",
    };
  const offset = firstInvalid(bytes);
  const before = normalizeText(lenient.decode(bytes.subarray(0, offset)));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return {
    ...positionAt(before, before.length),
    problem: `This file is not UTF-8 text: the byte ${byte} here is not part of any character.`,
    fix: "Save it as UTF-8 in your editor, and check whether this character is still right.",
  };
}

/** The lenient decoder replaces invalid bytes, so the first byte that changed is the first invalid one. */
function firstInvalid(bytes: Uint8Array): number {
  const replaced = new TextEncoder().encode(lenient.decode(bytes));
  return bytes.findIndex((byte, index) => byte !== replaced[index]);
}
