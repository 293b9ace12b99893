/** The pages for editors, in the order of their list at `/special`. */
export const specialPages = {
  all: {
    title: "All articles",
    description:
      "Every article in the wiki from A to Z, with what kind of article it is, followed by every quote.",
  },
  changes: {
    title: "Recent changes",
    description:
      "What was written or changed most recently, day by day, with each author’s summary.",
  },
  wanted: {
    title: "Wanted articles",
    description:
      "Articles that other pages link to but nobody has written yet, the most wanted first.",
  },
  uncited: {
    title: "Citations needed",
    description: "Statements that still need a source, with the articles that make them.",
  },
  short: {
    title: "Stubs",
    description:
      "Articles with the fewest words, the shortest first, not counting their infoboxes and lists.",
  },
  orphaned: {
    title: "Orphaned articles",
    description: "Articles that no other article links to, so readers can’t come across them.",
  },
  "sources-by-use": {
    title: "Sources by use",
    description:
      "Every source with the number of articles and quotes that use it, the most used first.",
  },
  images: {
    title: "Images",
    description:
      "Every image in this wiki with its creator and license, and the articles that use it.",
  },
} as const;

export type SpecialPage = keyof typeof specialPages;

export const specialHref = (page: SpecialPage) => `/special/${page}`;
