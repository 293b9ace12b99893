import { Fragment, type ReactNode } from "react";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";

/**
 * A fact that seasons give away, under a cover for each of them, one in the other, until the reader lifts
 * them; any other as it is. What is inside has `hidden`, as in `SpoilerCover`.
 * @param label what the last cover says in place of “Spoiler: …”, from the name of the season
 */
export function FactSpoiler({
  covers: [cover, ...further],
  label,
  children,
}: {
  covers: readonly SpoilerView[];
  label?: ((season: ReactNode) => ReactNode) | undefined;
  children: ReactNode;
}) {
  if (!cover) return children;
  const season = (
    <>
      <i>{cover.series.text}</i> season&nbsp;{cover.season}
    </>
  );
  return (
    <details className="fact-cover" data-reveals={cover.name}>
      <summary className="hatch">
        {label && further.length === 0 ? label(season) : <>Spoiler: {season}</>}
      </summary>
      <div hidden>
        <FactSpoiler covers={further} label={label}>
          {children}
        </FactSpoiler>
      </div>
    </details>
  );
}

/**
 * The parts of a list: what is open, then one block a season. What two seasons hide together lies in the block
 * of the first of them, since blocks of one season side by side tell something by their number.
 */
export function HiddenGroups<T>({
  parts,
  children,
}: {
  parts: readonly HiddenGroup<T>[];
  children: (items: readonly T[], part: HiddenGroup<T>) => ReactNode;
}) {
  return <Level parts={parts} depth={0} render={children} />;
}

/** @param depth how many covers lie around this already */
function Level<T>({
  parts,
  depth,
  render,
}: {
  parts: readonly HiddenGroup<T>[];
  depth: number;
  render: (items: readonly T[], part: HiddenGroup<T>) => ReactNode;
}) {
  const open = parts.filter(({ spoilers }) => spoilers.length === depth);
  const inner = parts.flatMap((part) => {
    const cover = part.spoilers[depth];
    return cover ? [{ part, cover }] : [];
  });
  const outermost = new Map(inner.map(({ cover }) => [cover.name, cover]));
  return (
    <>
      {open.map((part) => (
        <Fragment key={part.key}>{render(part.items, part)}</Fragment>
      ))}
      {[...outermost].map(([name, cover]) => (
        <FactSpoiler key={name} covers={[cover]}>
          <Level
            parts={inner.filter((one) => one.cover.name === name).map(({ part }) => part)}
            depth={depth + 1}
            render={render}
          />
        </FactSpoiler>
      ))}
    </>
  );
}
