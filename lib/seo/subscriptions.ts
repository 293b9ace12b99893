export type Subscription = "changes" | "quotes" | "releases";

/** The feeds and calendar that programs can subscribe to, with address, type and label. */
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

/** The address of an article as Markdown. */
export const markdownHref = ({ href }: { href: string }) => `${href}.md`;
