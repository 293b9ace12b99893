import type { ReactNode } from "react";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { LinkView } from "@/lib/views/article/link";

/**
 * Links to articles in a sentence, with commas between them.
 * @param after what is shown right after a link
 */
export function LinkWords<L extends LinkView>({
  links,
  after,
}: {
  links: readonly L[];
  after?: (link: L) => ReactNode;
}) {
  return links.map((link, index) => (
    <span key={link.href}>
      {index > 0 && ", "}
      <WikiAnchor link={link} />
      {after?.(link)}
    </span>
  ));
}
