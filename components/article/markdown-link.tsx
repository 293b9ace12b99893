import { markdownHref } from "@/lib/seo/subscriptions";

/** Tells programs of the same article as Markdown; React moves it to the head. */
export function MarkdownLink({ summary }: { summary: { href: string } }) {
  return <link rel="alternate" type="text/markdown" href={markdownHref(summary)} />;
}
