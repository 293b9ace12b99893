import { LineBullet } from "@/components/site/line-bullet";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { InfoItem } from "@/lib/views/article/info-rows";
import { groupFieldBySpoiler } from "@/lib/views/spoilers/split-hidden";
import { HiddenGroups } from "./fact-spoiler";
import { Citations } from "./infobox";

/** The relations of a page's subject. */
export function RelationList({ relations }: { relations: readonly InfoItem[] }) {
  return (
    <HiddenGroups parts={groupFieldBySpoiler(relations)}>
      {(items) => (
        <ul className="grid gap-x-8 border-rule border-t sm:grid-cols-2">
          {items.map((relation) => (
            <li
              key={`${relation.text}${relation.detail}`}
              className="grid min-h-11 border-rule border-b py-2 leading-snug"
            >
              <Relation relation={relation} />
            </li>
          ))}
        </ul>
      )}
    </HiddenGroups>
  );
}

function Relation({ relation }: { relation: InfoItem }) {
  const { link, detail, note } = relation;
  return (
    <span className="flex items-center gap-2.5">
      {link?.line && <LineBullet line={link.line} decorative />}
      <span>
        {link && <WikiAnchor link={link} />}, {detail}
        {note && <span className="text-mute"> ({note})</span>}
        <Citations of={relation} />
      </span>
    </span>
  );
}
