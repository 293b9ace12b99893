import { implies, joinSeasons } from "../spoilers/watch-progress";
import type { TextLine } from "./hidden-lines";

const FIELD = /^\s*(?:- )*(?:[a-z_]+:)?/;
const SAID = /[\p{L}\p{N}][\p{L}\p{N}\p{M}/’'-]*/gu;
const MIN_FIELD = 4;
/** This many words in a row are the same sentence, not a coincidence. */
const RUN = 4;

/**
 * Hides lines of an older revision that were public then and became spoilers later: those that say what the current
 * revision only says inside spoilers. In fields one word is enough; in the text it takes four words in a row, or the
 * whole of a shorter line.
 */
export function addRetroactiveSpoilers(
  lines: readonly TextLine[],
  today: readonly TextLine[],
): TextLine[] {
  const revealsByRun = listSpoilers(today);
  return lines.map((line) => {
    const retroactive = runsOf(line).flatMap((run) => revealsByRun.get(run) ?? []);
    return retroactive.length > 0
      ? { ...line, reveals: joinSeasons([...line.reveals, ...retroactive]) }
      : line;
  });
}

/** The seasons that a reader must have seen for a whole revision, because of what was hidden after it. */
export function listRetroactive(before: readonly TextLine[], after: readonly TextLine[]): string[] {
  const retroactive = after.flatMap(({ reveals }, index) =>
    reveals.filter((season) => !implies(before[index]?.reveals ?? [], season)),
  );
  return joinSeasons(retroactive);
}

/** The word runs that are nowhere public, with the seasons that reveal them; if there are several, the fewest. */
function listSpoilers(lines: readonly TextLine[]): Map<string, readonly string[]> {
  const revealsByRun = new Map<string, readonly string[]>();
  for (const line of lines)
    for (const run of runsOf(line)) {
      const known = revealsByRun.get(run);
      if (!known || line.reveals.length < known.length) revealsByRun.set(run, line.reveals);
    }
  for (const [run, reveals] of revealsByRun) if (reveals.length === 0) revealsByRun.delete(run);
  return revealsByRun;
}

function runsOf({ part, text }: TextLine): string[] {
  const words =
    (part === "fields" ? text.replace(FIELD, "") : text).toLowerCase().match(SAID) ?? [];
  if (part === "fields")
    return words.filter(({ length }) => length >= MIN_FIELD).map((word) => `field ${word}`);
  const starts = words.slice(0, Math.max(1, words.length - RUN + 1));
  return starts.map((_, index) => words.slice(index, index + RUN).join(" "));
}
