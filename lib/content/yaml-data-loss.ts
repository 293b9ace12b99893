import { type Document, isScalar, type Scalar, visit } from "yaml";
import { quoteYaml } from "./quote-yaml";

/** A value that YAML reads differently than its author meant, at the offset of its first character. */
export type YamlLoss = { offset: number; problem: string; fix: string };

/** A plain number; YAML also reads other notations, and loses how they were written. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Finds values that are cut short by ` #`, and numbers whose digits would be lost (`0x7E1`, `007`). */
export function findYamlLosses(document: Document, yaml: string): YamlLoss[] {
  const found: YamlLoss[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(value) || value.value !== null) return;
      // The whole value is a comment. A list or fields may follow it, but no text.
      const end = (key as Scalar | undefined)?.range?.[1] ?? 0;
      const [, comment] = /^:[ \t]+(#[^\n]*)/.exec(yaml.slice(end)) ?? [];
      const name = isScalar(key) ? String(key.value) : "";
      if (comment) found.push(cutWhole(yaml.indexOf("#", end), name, comment));
    },
    Scalar(key, node) {
      if (key === "key" || node.type !== "PLAIN" || !node.range) return;
      const [start, end] = node.range;
      const written = yaml.slice(start, end);
      if (typeof node.value === "number" && !PLAIN_NUMBER.test(written))
        found.push(lostDigits(start, written, node.value));
      const [comment] = /^[ \t]+#[^\n]*/.exec(yaml.slice(end)) ?? [];
      if (comment && typeof node.value === "string" && !ID.test(node.value))
        found.push(cutShort(end, written, comment.trim()));
    },
  });
  return found;
}

/** An id has no spaces, so a comment cuts nothing off. */
const ID = /^[a-z]+\/[a-z0-9-]+$/;

const COMMENT = "A comment belongs on a line of its own.";

const cutShort = (offset: number, text: string, comment: string): YamlLoss => ({
  offset: offset + 1,
  problem: `A # after a space starts a comment: “${shorten(comment)}” is not part of the text.`,
  fix: `Put all of it in double quotes: ${quoteYaml(`${shorten(text)} ${shorten(comment)}`)}. ${COMMENT}`,
});

const cutWhole = (offset: number, name: string, comment: string): YamlLoss => ({
  offset,
  problem: `A # starts a comment: “${shorten(comment)}” is not text, and the field is empty.`,
  fix: `Put it in double quotes: ${name}: ${quoteYaml(shorten(comment))}. ${COMMENT}`,
});

const lostDigits = (offset: number, written: string, value: number): YamlLoss => ({
  offset,
  problem: `YAML reads “${shorten(written)}” as the number ${value}.`,
  fix: `Write ${value} if that is meant, or ${quoteYaml(shorten(written))} in double quotes for text.`,
});

const SHOWN = 60;

const shorten = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
