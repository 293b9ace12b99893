import {
  defineLanguageFacet,
  HighlightStyle,
  Language,
  languageDataProp,
  syntaxHighlighting,
} from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { mdxParser } from "./mdx-parser";

const data = defineLanguageFacet();

const mdx = new Language(
  data,
  mdxParser.configure({ props: [languageDataProp.add({ Document: data })] }),
  [],
  "mdx",
);

/** The custom properties are those of app/styles/editor.css, light and dark. */
const colors = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "750" },
  { tag: tags.strong, fontWeight: "750" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--code-link)" },
  { tag: tags.labelName, color: "var(--code-mark)" },
  { tag: [tags.angleBracket, tags.tagName], color: "var(--code-tag)" },
  { tag: tags.tagName, fontWeight: "650" },
  { tag: [tags.attributeName, tags.propertyName], color: "var(--code-name)" },
  { tag: [tags.attributeValue, tags.string], color: "var(--code-value)" },
  {
    tag: [tags.processingInstruction, tags.contentSeparator, tags.comment, tags.escape],
    color: "var(--code-mark)",
  },
]);

/** The wiki's language, in colors. */
export const language: Extension = [mdx, syntaxHighlighting(colors)];
