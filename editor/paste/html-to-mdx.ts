import { readHtml } from "./read-html";
import { writeMdx } from "./write-mdx";

/**
 * A copied part of a page or document as the text of an article: headings, lists, tables, emphasis and links; everything else as
 * plain text.
 * @param origin of the wiki, whose articles are linked by their ids
 * @returns undefined if it is no more than its plain text
 */
export function htmlToMdx(html: string, origin: string): string | undefined {
  const blocks = readHtml(html, origin);
  const text = blocks && writeMdx(blocks);
  return text || undefined;
}
