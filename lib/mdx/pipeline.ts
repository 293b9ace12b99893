import remarkGfm from "remark-gfm";
import type { PluggableList, Processor } from "unified";
import { remarkProtectPipes } from "./protect-bars";
import { remarkAllowList } from "./remark-allow-list";
import { remarkSpoilers } from "./remark-covers";
import { remarkRequireCitations } from "./remark-evidence";
import { remarkHeadings } from "./remark-headings";
import { remarkLead } from "./remark-lead";
import { remarkLimits } from "./remark-limits";
import { remarkSections } from "./remark-passages";
import { remarkCollectReferences } from "./remark-records";
import { remarkFailOnErrors } from "./remark-refuse";
import { remarkSafeMdx } from "./remark-safe-mdx";
import { remarkDataLoss } from "./remark-silent-loss";
import { remarkSortCitations } from "./remark-sort-citations";
import { remarkWikiLinks } from "./remark-wiki-links";

/**
 * GFM without its second look for bare addresses: the parser's own has found them where they may stand,
 * and looking through every text again takes a sixteenth of all reading.
 */
function remarkGfmOnce(this: Processor): void {
  remarkGfm.call(this, { singleTilde: false });
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.map((one) =>
    Array.isArray(one) ? one.map(({ transforms: _, ...rest }) => rest) : one,
  );
}

/** What a text is parsed by, before anything is made of it. */
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
 * What only the rendered page needs, behind `remarkPlugins`.
 * @param references the sources of the article, number 1 first
 */
export const renderPlugins = (references: readonly string[]): PluggableList => [
  ...remarkPlugins,
  [remarkSortCitations, references],
  remarkLead,
  remarkFailOnErrors,
];
