import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { LinkView } from "@/lib/views/article/link";

/** Links to articles in a row. */
export function LinkRow({ links }: { links: readonly LinkView[] }) {
  return (
    <ul className="taps flex flex-wrap gap-x-5">
      {links.map((link) => (
        <li key={link.href}>
          <WikiAnchor link={link} />
        </li>
      ))}
    </ul>
  );
}
