import { LineBullet } from "@/components/site/line-bullet";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { InfoItem } from "@/lib/views/info-rows";
import { Marks } from "./infobox";

/** Who is what to the subject of a page. */
export function RelationList({ relations }: { relations: readonly InfoItem[] }) {
  return (
    <ul className="grid gap-x-8 border-rule border-t sm:grid-cols-2">
      {relations.map(({ text, link, detail, note, references }) => (
        <li
          key={`${text}${detail}`}
          className="flex min-h-11 items-center gap-2.5 border-rule border-b py-2 leading-snug"
        >
          {link?.line && <LineBullet line={link.line} decorative />}
          <span>
            {link && <WikiAnchor link={link} />}, {detail}
            {note && <span className="text-mute"> ({note})</span>}
            <Marks numbers={references} />
          </span>
        </li>
      ))}
    </ul>
  );
}
