import type { ReactNode } from "react";
import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { InfoItem, InfoRow } from "@/lib/views/article/info-rows";
import { groupFieldBySpoiler } from "@/lib/views/spoilers/split-hidden";
import { CitationNeeded } from "./citation-needed";
import { HiddenGroups } from "./fact-spoiler";
import { LinkWords } from "./link-words";
import { ReferenceMark } from "./reference-mark";
import { SeasonDots } from "./season-dots";

const FOLD_AFTER = 5;

/**
 * The facts of an article, each with its sources. On a phone all but the first rows are folded;
 * on a wide screen the fold is open, since its heading is hidden and its text is not.
 * @param map the release map, for articles on a line
 */
export function Infobox({
  title,
  rows,
  map,
}: {
  title: string;
  rows: readonly InfoRow[];
  map?: ReactNode;
}) {
  if (rows.length === 0) return null;
  const rest = rows.slice(FOLD_AFTER);
  return (
    <aside
      aria-label={`Facts: ${title}`}
      id="facts"
      className="infobox bg-sheet text-[0.9rem] leading-normal"
    >
      <p className="border-t-8 border-t-route bg-sign px-4 py-2.5 font-[720] font-sign text-[1.05rem] text-white">
        {title}
      </p>
      <InfoRows rows={rows.slice(0, FOLD_AFTER)} />
      {(rest.length > 0 || map) && (
        <details className="fold">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-[650] font-sign">
            {foldTitle(rest.length, Boolean(map))}
          </summary>
          {rest.length > 0 && <InfoRows rows={rest} />}
          {map && <div className="border-rule border-t p-3">{map}</div>}
        </details>
      )}
    </aside>
  );
}

function foldTitle(facts: number, map: boolean): string {
  if (facts === 0) return "Release map";
  return `More facts (${facts})${map ? " and the release map" : ""}`;
}

function InfoRows({ rows }: { rows: readonly InfoRow[] }) {
  return (
    <dl className="px-4 py-1">
      {rows.map((row) => (
        <div key={row.label} className="py-2">
          <dt className="font-[680] font-sign text-[0.82rem] text-mute">{row.label}</dt>
          <InfoValues items={row.items} />
        </div>
      ))}
    </dl>
  );
}

function InfoValues({ items }: { items: readonly InfoItem[] }) {
  const parts = groupFieldBySpoiler(items);
  const hidden = parts.filter(({ spoilers }) => spoilers.length > 0);
  return (
    <>
      {parts
        .filter(({ spoilers }) => spoilers.length === 0)
        .flatMap((part) => part.items)
        .map((item) => (
          <dd key={keyOf(item)} className="mt-0.5 [&+dd]:mt-2">
            <InfoValue item={item} />
          </dd>
        ))}
      {hidden.length > 0 && (
        <dd className="mt-0.5 [&+dd]:mt-2">
          <HiddenGroups parts={hidden}>
            {(hiddenItems) =>
              hiddenItems.map((item) => (
                <div key={keyOf(item)} className="mt-1.5">
                  <InfoValue item={item} />
                </div>
              ))
            }
          </HiddenGroups>
        </dd>
      )}
    </>
  );
}

const keyOf = ({ text, note, context }: InfoItem) => `${text}${note}${context[0]?.href}`;

/** One value of a fact, with its note and its sources. */
export function InfoValue({ item }: { item: InfoItem }) {
  return (
    <>
      {item.link ? <WikiAnchor link={item.link} /> : item.text}
      {item.detail && ` ${item.detail}`}
      {item.note && <span className="text-mute"> ({item.note})</span>}
      {item.context.length > 0 && (
        <>
          {item.joint}
          <LinkWords links={item.context} />
        </>
      )}
      {item.seasons.length > 0 && <SeasonDots seasons={item.seasons} line={item.link?.line} />}
      <Citations of={item} />
    </>
  );
}

/** The references of a fact, or a mark that one is needed. */
export function Citations({ of }: { of: Pick<InfoItem, "references" | "uncited"> }) {
  return of.uncited ? <CitationNeeded /> : <Marks numbers={of.references} />;
}

/** The numbers of the references that a statement cites. */
export function Marks({ numbers }: { numbers: readonly number[] }) {
  return numbers.map((number) => <ReferenceMark key={number} number={number} />);
}
