import { Fragment, type ReactNode } from "react";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";

/**
 * Hides a fact that is a spoiler until the reader shows it: one block for each season, nested. Shows any other
 * fact as it is. The content has `hidden`, as in `SpoilerBlock`.
 * @param label what the innermost block says in place of “Spoiler: …”, given the name of the season
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
    <details className="fact-spoiler" data-reveals={cover.name}>
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
 * The groups of a list: visible items first, then one block for each season. Items that two seasons hide are in
 * the block of the first one, since the number of blocks of one season would reveal something.
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

/** @param depth how many blocks this is already inside of */
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
