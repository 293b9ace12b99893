import { markdownHref } from "@/lib/seo/subscriptions";

/** Links to the article as Markdown, for programs; React moves it to the head. */
export function MarkdownLink({ summary }: { summary: { href: string } }) {
  return <link rel="alternate" type="text/markdown" href={markdownHref(summary)} />;
}
