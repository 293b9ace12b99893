/** The pages that editors live by, in the order of their list at `/special`. */
export const specialPages = {
  all: {
    title: "All articles",
    description:
      "Every article of the wiki by its first letter, with its kind, and every quotation behind them.",
  },
  changes: {
    title: "Recent changes",
    description:
      "What was written or changed last, day by day, with the words in which its author told of the change.",
  },
  wanted: {
    title: "Wanted articles",
    description:
      "Articles that others link to and nobody has written yet, the most wanted first. Each waits for somebody to add it.",
  },
  uncited: {
    title: "Citations needed",
    description:
      "Statements that are known and for which nobody has found a source yet, each with the article that makes it.",
  },
  short: {
    title: "Short articles",
    description:
      "Articles of fewer words than a reader hopes for, the shortest first, counted without their fields and lists.",
  },
  orphaned: {
    title: "Orphaned articles",
    description:
      "Articles that no other article links to, so that nobody comes upon them while reading.",
  },
  "sources-by-use": {
    title: "Sources by use",
    description:
      "Every source with the number of articles and quotations that rest on it, the most used first.",
  },
  images: {
    title: "Images",
    description:
      "Every image of this wiki with its maker and its license, and the articles that show it.",
  },
} as const;

export type SpecialPage = keyof typeof specialPages;

export const specialHref = (page: SpecialPage) => `/special/${page}`;
