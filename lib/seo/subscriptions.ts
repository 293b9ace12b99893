export type Subscription = "changes" | "quotes" | "releases";

/** What programs may come back for, each with its address, its type and what it is called. */
export const subscriptions: Record<
  Subscription,
  readonly { href: string; type: string; label: string }[]
> = {
  changes: [
    { href: "/feeds/changes.atom", type: "application/atom+xml", label: "Recent changes (Atom)" },
    { href: "/feeds/changes.json", type: "application/feed+json", label: "Recent changes (JSON)" },
  ],
  quotes: [
    { href: "/feeds/quotes.atom", type: "application/atom+xml", label: "New quotes (Atom)" },
    { href: "/feeds/quotes.json", type: "application/feed+json", label: "New quotes (JSON)" },
  ],
  releases: [{ href: "/releases.ics", type: "text/calendar", label: "Releases (calendar)" }],
};

/** Where an article lies as Markdown. */
export const markdownHref = ({ href }: { href: string }) => `${href}.md`;
