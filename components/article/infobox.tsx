import { WikiAnchor } from "@/components/site/wiki-anchor";
import type { InfoItem, InfoRow } from "@/lib/views/info-rows";
import type { LinkView } from "@/lib/views/link";
import { ReferenceMark } from "./reference-mark";

const FOLD_AFTER = 5;

/**
 * The facts of an article, each with its sources. On a phone all but the first rows are folded;
 * on a wide screen the fold is open, since its heading is hidden and its text is not.
 */
export function Infobox({ title, rows }: { title: string; rows: readonly InfoRow[] }) {
  if (rows.length === 0) return null;
  const first = rows.slice(0, FOLD_AFTER);
  const rest = rows.slice(FOLD_AFTER);
  return (
    <aside
      aria-label={`Facts: ${title}`}
      id="facts"
      className="infobox border border-rule border-t-8 border-t-route bg-sheet text-[0.9rem] leading-normal"
    >
      <p className="bg-sign px-4 py-2.5 font-[720] font-sign text-[1.02rem] text-white">{title}</p>
      <InfoRows rows={first} />
      {rest.length > 0 && (
        <details className="infobox-fold">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-[650] font-sign">
            More facts ({rest.length})
          </summary>
          <InfoRows rows={rest} />
        </details>
      )}
    </aside>
  );
}

function InfoRows({ rows }: { rows: readonly InfoRow[] }) {
  return (
    <dl className="px-4 py-1">
      {rows.map((row) => (
        <div key={row.label} className="py-2">
          <dt className="font-[680] font-sign text-[0.8rem] text-mute">{row.label}</dt>
          {row.items.map((item) => (
            <dd
              key={`${item.text}${item.note}${item.behind[0]?.href}`}
              className="mt-0.5 [&+dd]:mt-2"
            >
              <InfoValue item={item} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function InfoValue({ item }: { item: InfoItem }) {
  return (
    <>
      {item.link ? <WikiAnchor link={item.link} /> : item.text}
      {item.detail && ` ${item.detail}`}
      {item.note && <span className="text-mute"> ({item.note})</span>}
      {item.behind.length > 0 && (
        <>
          {item.joint}
          <LinkList links={item.behind} />
        </>
      )}
      {item.references.map((number) => (
        <ReferenceMark key={number} number={number} />
      ))}
    </>
  );
}

function LinkList({ links }: { links: readonly LinkView[] }) {
  return links.map((link, index) => (
    <span key={link.href}>
      {index > 0 && ", "}
      <WikiAnchor link={link} />
    </span>
  ));
}
