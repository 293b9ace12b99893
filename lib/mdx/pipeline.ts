import type { Root } from "mdast";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { mdxExpression } from "micromark-extension-mdx-expression";
import { mdxJsx } from "micromark-extension-mdx-jsx";
import { mdxMd } from "micromark-extension-mdx-md";
import remarkGfm from "remark-gfm";
import type { PluggableList, Processor } from "unified";
import type { VFile } from "vfile";
import { remarkAllowList } from "./remark-allow-list";
import { remarkCollectReferences } from "./remark-collect-references";
import { remarkDataLoss } from "./remark-data-loss";
import { remarkHeadings } from "./remark-headings";
import { remarkLead } from "./remark-lead";
import { remarkLimits } from "./remark-limits";
import { remarkProtectPipes } from "./remark-protect-pipes";
import { remarkRequireCitations } from "./remark-require-citations";
import { remarkSections } from "./remark-sections";
import { remarkSortCitations } from "./remark-sort-citations";
import { remarkSpoilers } from "./remark-spoilers";
import { remarkWikiLinks } from "./remark-wiki-links";

/**
 * MDX without JavaScript: tags and `{braces}` are recognized, but the text in braces is never parsed as code; `import`
 * and `export` are words. Replaces remark-mdx, even if the MDX compiler has put it before the other plugins: its
 * JavaScript parser (acorn) takes 39 seconds for 8 kB of `a,`. Runs before the plugins that add syntax.
 */
function remarkSafeMdx(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [mdxExpression(), mdxJsx(), mdxMd()];
  data.fromMarkdownExtensions = [mdxFromMarkdown()];
}

/**
 * GFM without its second search for bare addresses: the parser has already found them, and searching every text again
 * takes a sixteenth of the parsing time.
 */
function remarkGfmOnce(this: Processor): void {
  remarkGfm.call(this, { singleTilde: false });
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((one) =>
    Array.isArray(one) ? one.map(({ transforms: _, ...rest }) => rest) : one,
  );
}

/** The plugins that define the syntax. */
export const syntaxPlugins: PluggableList = [remarkSafeMdx, remarkGfmOnce, remarkProtectPipes];

/**
 * The language of authors, in order. The outline and the rendered page run the same list, so ids,
 * numbers and links agree.
 */
export const remarkPlugins: PluggableList = [
  ...syntaxPlugins,
  remarkLimits,
  remarkAllowList,
  remarkDataLoss,
  remarkSpoilers,
  remarkWikiLinks,
  remarkCollectReferences,
  remarkHeadings,
  remarkRequireCitations,
  remarkSections,
];

/**
 * The last step before an article is rendered: throws if an earlier one reported an error. The content check has
 * already reported it; this protects against rendering an unchecked text.
 */
function remarkFailOnErrors() {
  return (_tree: Root, file: VFile): void => {
    const error = file.messages.find((message) => message.fatal);
    if (error) throw error;
  };
}

/**
 * The plugins that only the rendered page needs, after `remarkPlugins`.
 * @param references the sources of the article, number 1 first
 */
export const renderPlugins = (references: readonly string[]): PluggableList => [
  ...remarkPlugins,
  [remarkSortCitations, references],
  remarkLead,
  remarkFailOnErrors,
];
