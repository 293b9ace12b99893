import remarkGfm from "remark-gfm";
import type { PluggableList, Processor } from "unified";
import { remarkAllowList } from "./remark-allow-list";
import { remarkCollectReferences } from "./remark-collect-references";
import { remarkDataLoss } from "./remark-data-loss";
import { remarkFailOnErrors } from "./remark-fail-on-errors";
import { remarkHeadings } from "./remark-headings";
import { remarkLead } from "./remark-lead";
import { remarkLimits } from "./remark-limits";
import { remarkProtectPipes } from "./remark-protect-pipes";
import { remarkRequireCitations } from "./remark-require-citations";
import { remarkSafeMdx } from "./remark-safe-mdx";
import { remarkSections } from "./remark-sections";
import { remarkSortCitations } from "./remark-sort-citations";
import { remarkSpoilers } from "./remark-spoilers";
import { remarkWikiLinks } from "./remark-wiki-links";

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
 * The plugins that only the rendered page needs, after `remarkPlugins`.
 * @param references the sources of the article, number 1 first
 */
export const renderPlugins = (references: readonly string[]): PluggableList => [
  ...remarkPlugins,
  [remarkSortCitations, references],
  remarkLead,
  remarkFailOnErrors,
];
