import type { Marked } from "@/lib/search/excerpt";

/** A text whose every second part is marked. */
export function MarkedText({ parts }: { parts: Marked }) {
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  );
}
