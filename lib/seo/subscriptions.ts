/** What programs may come back for, each with its address, its type and what it is called. */
export const subscriptions = {
  changes: [
    { href: "/feeds/changes.atom", type: "application/atom+xml", label: "Recent changes (Atom)" },
    { href: "/feeds/changes.json", type: "application/feed+json", label: "Recent changes (JSON)" },
  ],
  quotes: [
    { href: "/feeds/quotes.atom", type: "application/atom+xml", label: "New quotes (Atom)" },
    { href: "/feeds/quotes.json", type: "application/feed+json", label: "New quotes (JSON)" },
  ],
  releases: [{ href: "/releases.ics", type: "text/calendar", label: "Releases (calendar)" }],
} as const;

export type Subscription = keyof typeof subscriptions;

/** Where an article lies as Markdown. */
export const markdownHref = ({ href }: { href: string }) => `${href}.md`;
