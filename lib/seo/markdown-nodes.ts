import type { BlockContent, Blockquote, List, Paragraph, PhrasingContent } from "mdast";
import { absoluteUrl } from "../request/origin";
import type { InfoItem } from "../views/article/info-rows";
import type { LinkView } from "../views/article/link";
import type { QuoteView } from "../views/quotes/quote-view";
import type { SourceView } from "../views/sources/source-view";
import type { SpoilerView } from "../views/spoilers/spoiler-view";
import { spoilerWords } from "./spoiler-words";

/** Nodes of a Markdown document, from views, without spoilers. */

export const textNode = (value: string): PhrasingContent => ({ type: "text", value });

export const strong = (value: string): PhrasingContent => ({
  type: "strong",
  children: [textNode(value)],
});

export const link = (href: string, label: string): PhrasingContent => ({
  type: "link",
  url: absoluteUrl(href),
  children: [textNode(label)],
});

export const paragraphNode = (...children: PhrasingContent[]): Paragraph => ({
  type: "paragraph",
  children,
});

export const list = (items: readonly BlockContent[][], ordered = false): List => ({
  type: "list",
  ordered,
  spread: false,
  children: items.map((children) => ({ type: "listItem", spread: false, children })),
});

/** A missing article is only a name. */
export const wikiLink = ({ href, text: label, missing }: LinkView): PhrasingContent =>
  missing ? textNode(label) : link(href, label);

export const footnote = (number: number | string): PhrasingContent => ({
  type: "footnoteReference",
  identifier: String(number),
});

export const spoilerLine = (spoilers: readonly SpoilerView[]) => textNode(spoilerWords(spoilers));

/** Joins nodes with a separator. */
export const joined = (parts: readonly PhrasingContent[][], sign = ", "): PhrasingContent[] =>
  parts.flatMap((part, index) => (index > 0 ? [textNode(sign), ...part] : part));

/** A source in one line: title, author, publisher, date. A title in brackets is our own description. */
export function sourceLine(source: SourceView): PhrasingContent[] {
  const { href, url, label, author, publisher, language, date } = source;
  const rest = [author && `by ${author}`, publisher + (language ? ` (in ${language})` : ""), date];
  return [link(url ?? href, label), textNode(`, ${rest.filter(Boolean).join(", ")}`)];
}

/** One value of a fact with its details and citations. */
export function factParts(item: InfoItem): PhrasingContent[] {
  if (item.spoilers.length > 0) return [spoilerLine(item.spoilers)];
  const { detail, note, context, joint, seasons, references, uncited } = item;
  const known = seasons.filter(({ hollow }) => !hollow).map(({ number }) => number);
  const words = [
    detail && ` ${detail}`,
    note && ` (${note})`,
    known.length > 0 && `, season${known.length > 1 ? "s" : ""} ${known.join(", ")}`,
  ].filter(Boolean);
  return [
    item.link ? wikiLink(item.link) : textNode(item.text),
    ...(words.length > 0 ? [textNode(words.join(""))] : []),
    ...(context.length > 0
      ? [textNode(joint), ...joined(context.map((one) => [wikiLink(one)]))]
      : []),
    ...citationMarks({ references, uncited }),
  ];
}

export const citationMarks = ({
  references,
  uncited,
}: Pick<InfoItem, "references" | "uncited">): PhrasingContent[] =>
  uncited ? [textNode(" (citation needed)")] : references.map(footnote);

/** A quote with speaker, date, source and its address; a spoiler quote only says that it is one. */
export function quoteBlock(quote: QuoteView): Blockquote | Paragraph {
  if (quote.spoilers.length > 0)
    return paragraphNode(spoilerLine(quote.spoilers), textNode(" "), link(quote.href, "Quote"));
  const { words, speaker, role, date, source, status, href } = quote;
  const who = speaker ? [wikiLink(speaker), textNode(`, ${role}`)] : [textNode(role)];
  return {
    type: "blockquote",
    children: [
      paragraphNode(textNode(`“${words}”`)),
      paragraphNode(
        textNode("— "),
        ...who,
        textNode(`, ${date}. `),
        link(source.url ?? source.href, source.publisher),
        textNode(` (${status}). `),
        link(href, "Quote"),
      ),
    ],
  };
}
