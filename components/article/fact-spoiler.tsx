import { Fragment, type ReactNode } from "react";
import type { HiddenGroup } from "@/lib/views/spoilers/split-hidden";
import type { SpoilerView } from "@/lib/views/spoilers/spoiler-view";

/**
 * Hides a fact that is a spoiler until the reader shows it: one block for each season, nested. Shows any other
 * fact as it is. The content has `hidden`, as in `SpoilerBlock`.
 * @param label what the innermost block says in place of “Spoiler: …”, given the name of the season
 */
export function FactSpoiler({
  spoilers: [spoiler, ...further],
  label,
  children,
}: {
  spoilers: readonly SpoilerView[];
  label?: ((season: ReactNode) => ReactNode) | undefined;
  children: ReactNode;
}) {
  if (!spoiler) return children;
  const season = (
    <>
      <i>{spoiler.series.text}</i> season&nbsp;{spoiler.season}
    </>
  );
  return (
    <details className="fact-spoiler" data-reveals={spoiler.name}>
      <summary className="hatch">
        {label && further.length === 0 ? label(season) : <>Spoiler: {season}</>}
      </summary>
      <div hidden>
        <FactSpoiler spoilers={further} label={label}>
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
    const spoiler = part.spoilers[depth];
    return spoiler ? [{ part, spoiler }] : [];
  });
  const outermost = new Map(inner.map(({ spoiler }) => [spoiler.name, spoiler]));
  return (
    <>
      {open.map((part) => (
        <Fragment key={part.key}>{render(part.items, part)}</Fragment>
      ))}
      {[...outermost].map(([name, spoiler]) => (
        <FactSpoiler key={name} spoilers={[spoiler]}>
          <Level
            parts={inner.filter((one) => one.spoiler.name === name).map(({ part }) => part)}
            depth={depth + 1}
            render={render}
          />
        </FactSpoiler>
      ))}
    </>
  );
}
