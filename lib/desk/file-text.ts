import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import type { Field } from "./form";
import type { Values } from "./values";

/** The words of a quotation stand in double quotes, whatever they hold. */
const QUOTED = new Set(["text", "segments"]);

/**
 * Values as YAML, in the style of the files of `content/`: fields in the order of the schema, lists of ids
 * on one line, quotation marks where they are needed.
 */
export function yamlText(fields: readonly Field[], values: Values, isQuote = false): string {
  const document = new Document(inOrder(fields, values));
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item)) && !isQuote) node.flow = true;
      else if (
        isQuote &&
        node.items.every((item) => isScalar(item) && !/\s/.test(String(item.value)))
      )
        node.flow = true;
    },
    Pair(_, { key, value }) {
      if (!isQuote || !isScalar(key) || !QUOTED.has(String(key.value))) return;
      if (isScalar(value)) value.type = "QUOTE_DOUBLE";
      if (isSeq(value))
        for (const item of value.items) if (isScalar(item)) item.type = "QUOTE_DOUBLE";
    },
  });
  if (isMap(document.contents) && document.contents.items.length === 0) return "";
  return document.toString({ lineWidth: 0, singleQuote: false, flowCollectionPadding: false });
}

function inOrder(fields: readonly Field[], values: Values): Values {
  const order = fields.map(({ name }) => name);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => place(a) - place(b)),
  );
}

/** A whole article: its fields between two lines of ---, and its text. */
export const articleText = (yaml: string, body: string): string =>
  `---\n${yaml}---\n\n${body.trim()}\n`;

/** Plain words as Markdown that reads the same. */
export const escapeText = (words: string): string => words.replace(/[\\{}<>*_[\]`#]/g, "\\$&");

/** A paragraph with its evidence behind its full stop: sources, or the word that one is needed. */
export function paragraph(words: string, sources: readonly string[]): string {
  const cites = sources.map((source) => `<Cite source="${source}"/>`).join("");
  return `${words.trim()}${cites || "<Uncited/>"}`;
}

/** Straight quotation marks and apostrophes as curly ones, in words of our own. */
export const curl = (words: string): string =>
  words
    .replace(/(?<=[\p{L}\p{N}.,!?…])"|"$/gu, "”")
    .replace(/"/g, "“")
    .replace(/(?<=[\p{L}\p{N}.,!?…])'|'(?=\d)/gu, "’")
    .replace(/'/g, "‘");
