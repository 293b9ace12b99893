import type { Marked } from "@/lib/search/excerpt";

/** A text with every second part highlighted. */
export function MarkedText({ parts }: { parts: Marked }) {
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no key but their index.
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  );
}
