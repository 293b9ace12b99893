import { tags } from "@lezer/highlight";
import type { MarkdownConfig } from "@lezer/markdown";

/** As `LINK` of lib/mdx/remark-wiki-links.ts, at one place. */
const LINK_HERE = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/y;

/** `[[target]]` and `[[target|label]]`. */
export const wikiLinks: MarkdownConfig = {
  defineNodes: [
    { name: "WikiLink", style: tags.link },
    { name: "WikiLinkMark", style: tags.processingInstruction },
    { name: "WikiLinkTarget", style: tags.labelName },
  ],
  parseInline: [
    {
      name: "WikiLink",
      before: "Link",
      parse(cx, next, position) {
        if (next !== 91 || cx.char(position + 1) !== 91) return -1;
        LINK_HERE.lastIndex = position - cx.offset;
        const match = LINK_HERE.exec(cx.slice(cx.offset, cx.end));
        if (!match) return -1;
        const [whole, target = "", label] = match;
        const end = position + whole.length;
        const targetEnd = position + 2 + target.length;
        return cx.addElement(
          cx.elt("WikiLink", position, end, [
            cx.elt("WikiLinkMark", position, position + 2),
            ...(label === undefined
              ? []
              : [
                  cx.elt("WikiLinkTarget", position + 2, targetEnd),
                  cx.elt("WikiLinkMark", targetEnd, targetEnd + 1),
                ]),
            cx.elt("WikiLinkMark", end - 2, end),
          ]),
        );
      },
    },
  ],
};
