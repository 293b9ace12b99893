/** Maps the characters of a parsed text to the file, and says which of them were escaped there. */
export type AlignedText = {
  /** The offset in the written text of a character of the parsed text. */
  offsetOf(index: number): number;
  /** Whether it was written with a backslash or an entity. */
  isEscaped(index: number): boolean;
};

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{2,31});/i;

/**
 * Aligns a parsed text with its source, which differ by escapes, entities and the indent of lines.
 * @param written the part of the file that a text node comes from
 */
export function alignText(written: string, parsed: string): AlignedText {
  if (written === parsed) return { offsetOf: (index) => index, isEscaped: () => false };
  const offsets: number[] = [];
  const escaped = new Set<number>();
  let at = 0;
  while (offsets.length < parsed.length && at < written.length) {
    const index = offsets.length;
    const isEscape = written[at] === "\\" && PUNCTUATION.test(written[at + 1] ?? "");
    const [entity] = written[at] === "&" ? (ENTITY.exec(written.slice(at, at + 40)) ?? []) : [];
    if (isEscape && written[at + 1] === parsed[index]) {
      escaped.add(index);
      offsets.push(at);
      at += 2;
    } else if (entity && (parsed[index] !== "&" || /^&(?:amp|#38|#x26);$/i.test(entity))) {
      for (let unit = 0; unit < lengthAt(parsed, index); unit++) {
        escaped.add(offsets.length);
        offsets.push(at);
      }
      at += entity.length;
    } else {
      if (written[at] === parsed[index]) offsets.push(at);
      at += 1;
    }
  }
  return {
    offsetOf: (index) => offsets[index] ?? offsets.at(-1) ?? 0,
    isEscaped: (index) => escaped.has(index),
  };
}

const lengthAt = (text: string, index: number) => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
