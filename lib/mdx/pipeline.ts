import remarkGfm from "remark-gfm";
import type { PluggableList } from "unified";
import { remarkAllowList } from "./remark-allow-list";
import { remarkCovers } from "./remark-covers";
import { remarkEvidence } from "./remark-evidence";
import { remarkHeadings } from "./remark-headings";
import { remarkLead } from "./remark-lead";
import { remarkLimits } from "./remark-limits";
import { remarkPassages } from "./remark-passages";
import { remarkRecords } from "./remark-records";
import { remarkRefuse } from "./remark-refuse";
import { remarkSortCitations } from "./remark-sort-citations";
import { remarkWikiLinks } from "./remark-wiki-links";

/**
 * The language of authors, in order. The outline and the rendered page run the same list, so ids,
 * numbers and links agree.
 */
export const remarkPlugins: PluggableList = [
  [remarkGfm, { singleTilde: false }],
  remarkLimits,
  remarkAllowList,
  remarkCovers,
  remarkWikiLinks,
  remarkRecords,
  remarkHeadings,
  remarkEvidence,
  remarkPassages,
];

/** What only the rendered page needs, behind `remarkPlugins`. */
export const renderPlugins: PluggableList = [
  ...remarkPlugins,
  remarkSortCitations,
  remarkLead,
  remarkRefuse,
];
