import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { LinkView } from "@/lib/views/article/link";

/** Links with a note each, in as many columns as there is room for. */
export function LinkColumns({
  items,
}: {
  items: readonly { link: LinkView; note?: string | undefined }[];
}) {
  return (
    <ul className="taps mt-2 columns-2xs gap-8">
      {items.map(({ link, note }) => (
        <li key={link.href} className="break-inside-avoid">
          <WikiAnchor link={link} />
          {note && <span className="text-mute"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}
