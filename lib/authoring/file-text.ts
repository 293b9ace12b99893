import { Document, isMap, isScalar, isSeq, visit } from "yaml";
import type { Values } from "./field-values";
import type { FormField } from "./form";

type Named = Pick<FormField, "name">;

/** The fields with a quote's words, which are always written in double quotes. */
const QUOTED = new Set(["text", "segments"]);

/** The style of `content/`: one line for each text, quotation marks only if they are needed. */
export const YAML_STYLE = {
  lineWidth: 0,
  singleQuote: null,
  flowCollectionPadding: false,
} as const;

/**
 * Values as YAML, in the style of `content/`: fields in the order of the schema, lists of ids on one line.
 */
export function yamlText(fields: readonly Named[], values: Values, isQuote = false): string {
  const document = new Document(inOrder(fields, values));
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : "";
      if (isSeq(value) && value.items.every(isScalar)) value.flow = name !== "segments";
      if (!isQuote || !QUOTED.has(name)) return;
      for (const one of isSeq(value) ? value.items : [value])
        if (isScalar(one)) one.type = "QUOTE_DOUBLE";
    },
  });
  if (isMap(document.contents) && document.contents.items.length === 0) return "";
  return document.toString(YAML_STYLE);
}

function inOrder(fields: readonly Named[], values: Values): Values {
  const order = fields.map(({ name }) => name);
  const position = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => position(a) - position(b)),
  );
}

/** A whole article file: the frontmatter between two lines of ---, and the text. */
export const articleText = (yaml: string, body: string): string =>
  `---\n${yaml}---\n\n${body.trim()}\n`;

/** Escapes plain text for Markdown; an address in it becomes a link. */
export const escapeText = (words: string): string =>
  words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{}<>*_[\]`#~|&]/g, "\\$&")
    .replace(/^(\d*)([-+=.)])/, "$1\\$2");

/** A paragraph with its citations after the period, or `<Uncited/>` if there are none. */
export function wrapParagraph(words: string, sources: readonly string[]): string {
  const cites = sources.map((source) => `<Cite source="${source}"/>`).join("");
  return `${words.trim()}${cites || "<Uncited/>"}`;
}

/** Makes straight quotation marks and apostrophes curly; for the wiki's own words, not for quotes. */
export const curl = (words: string): string =>
  words
    .replace(/(?<=[\p{L}\p{N}.,!?…'’])"|"$/gu, "”")
    .replace(/"/g, "“")
    .replace(/(?<=[\p{L}\p{N}.,!?…])'|'(?=\d)/gu, "’")
    .replace(/'/g, "‘");
