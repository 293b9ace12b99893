import { implies, joinSeasons } from "../spoilers/watch-progress";
import type { SourceLine } from "./hidden-lines";

const FIELD = /^\s*(?:- )*(?:[a-z_]+:)?/;
const SAID = /[\p{L}\p{N}][\p{L}\p{N}\p{M}/’'-]*/gu;
const MIN_FIELD = 4;
/** So many words on end are a sentence that was kept, not chance. */
const RUN = 4;

/**
 * An older revision may tell in the open what was covered later, when somebody saw that it gives a season
 * away. Its lines get those covers too: where they say what today's revision says only under covers. Of fields
 * one word is enough, of a text it takes four on end, or the whole of a shorter line.
 */
export function addRetroactiveSpoilers(
  lines: readonly SourceLine[],
  today: readonly SourceLine[],
): SourceLine[] {
  const covers = listSpoilers(today);
  return lines.map((line) => {
    const late = runsOf(line).flatMap((run) => covers.get(run) ?? []);
    return late.length > 0 ? { ...line, reveals: joinSeasons([...line.reveals, ...late]) } : line;
  });
}

/** The seasons that have to be seen for a revision as a whole, because of what was covered after it. */
export function listRetroactive(
  before: readonly SourceLine[],
  after: readonly SourceLine[],
): string[] {
  const late = after.flatMap(({ reveals }, index) =>
    reveals.filter((season) => !implies(before[index]?.reveals ?? [], season)),
  );
  return joinSeasons(late);
}

/** What stands nowhere in the open, with what gives it away; where several places say it, the one that asks for least. */
function listSpoilers(lines: readonly SourceLine[]): Map<string, readonly string[]> {
  const covers = new Map<string, readonly string[]>();
  for (const line of lines)
    for (const run of runsOf(line)) {
      const known = covers.get(run);
      if (!known || line.reveals.length < known.length) covers.set(run, line.reveals);
    }
  for (const [run, reveals] of covers) if (reveals.length === 0) covers.delete(run);
  return covers;
}

function runsOf({ part, text }: SourceLine): string[] {
  const words =
    (part === "fields" ? text.replace(FIELD, "") : text).toLowerCase().match(SAID) ?? [];
  if (part === "fields")
    return words.filter(({ length }) => length >= MIN_FIELD).map((word) => `field ${word}`);
  const starts = words.slice(0, Math.max(1, words.length - RUN + 1));
  return starts.map((_, index) => words.slice(index, index + RUN).join(" "));
}
