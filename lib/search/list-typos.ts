/** More edits than any limit. */
const MANY = 255;

/**
 * The words of a sorted list that are at most `limit` edits away from what was typed, and not the same, in order. An edit
 * is as in `editDistance`: a letter too many, too few or wrong, or two neighbors that are swapped. Words that begin with
 * the same letters share the work for them; if these letters alone have more edits, all of the words are skipped.
 * @param limit less than 255
 */
export function* listTypos(
  sorted: readonly string[],
  typed: string,
  limit: number,
): Generator<{ word: string; edits: number }> {
  if (limit === 0) return;
  const rows = new DistanceRows(typed, limit);
  for (let at = 0; at < sorted.length; ) {
    const word = sorted[at] ?? "";
    const skipped = rows.read(word);
    if (skipped !== undefined) {
      const start = word.slice(0, skipped);
      at = firstFrom(sorted, (one) => !one.startsWith(start), at + 1);
      continue;
    }
    const edits = rows.editsAt(word.length);
    if (edits > 0 && edits <= limit) yield { word, edits };
    at++;
  }
}

/** The rows of the table that compares the beginnings of two texts: of one that was typed, and of one word after another. */
class DistanceRows {
  readonly #typed: string;
  readonly #limit: number;
  readonly #width: number;
  /** Row by row; cells too far from the diagonal always have `MANY`. */
  readonly #cells: Uint8Array;
  #word = "";
  /** For how many letters of the word there are rows. */
  #depth = 0;

  constructor(typed: string, limit: number) {
    this.#typed = typed;
    this.#limit = limit;
    this.#width = typed.length + 1;
    this.#cells = new Uint8Array((typed.length + limit + 2) * this.#width).fill(MANY);
    for (let column = 0; column <= Math.min(limit, typed.length); column++)
      this.#cells[column] = column;
  }

  /** @returns the number of letters after which there are too many edits, if so */
  read(word: string): number | undefined {
    let depth = 0;
    while (depth < this.#depth && word.charCodeAt(depth) === this.#word.charCodeAt(depth)) depth++;
    this.#word = word;
    while (depth < word.length) {
      depth++;
      const least = this.#fill(depth);
      this.#depth = depth;
      if (least > this.#limit) return depth;
    }
    this.#depth = depth;
    return undefined;
  }

  editsAt(row: number): number {
    return this.#cells[row * this.#width + this.#width - 1] ?? MANY;
  }

  /** Fills a row from those before it, and returns its least number of edits. */
  #fill(row: number): number {
    const cells = this.#cells;
    const [here, before, twoBefore] = [row, row - 1, row - 2].map((one) => one * this.#width) as [
      number,
      number,
      number,
    ];
    const letter = this.#word.charCodeAt(row - 1);
    const letterBefore = this.#word.charCodeAt(row - 2);
    let least = MANY;
    if (row <= this.#limit) {
      cells[here] = row;
      least = row;
    }
    const last = Math.min(this.#typed.length, row + this.#limit);
    for (let column = Math.max(1, row - this.#limit); column <= last; column++) {
      const typed = this.#typed.charCodeAt(column - 1);
      let edits = Math.min(
        (cells[here + column - 1] ?? MANY) + 1,
        (cells[before + column] ?? MANY) + 1,
        (cells[before + column - 1] ?? MANY) + (letter === typed ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        letter === this.#typed.charCodeAt(column - 2) &&
        letterBefore === typed
      )
        edits = Math.min(edits, (cells[twoBefore + column - 2] ?? MANY) + 1);
      cells[here + column] = Math.min(edits, MANY);
      if (edits < least) least = edits;
    }
    return least;
  }
}

/** The first place, from a given one on, at which something is true that is true for all words after it too. */
export function firstFrom(
  sorted: readonly string[],
  isTrue: (word: string) => boolean,
  start = 0,
): number {
  // Most often it is near.
  let [from, to] = [start, start];
  for (let step = 1; to < sorted.length && !isTrue(sorted[to] ?? ""); step *= 2) {
    from = to + 1;
    to += step;
  }
  to = Math.min(to, sorted.length);
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isTrue(sorted[middle] ?? "")) to = middle;
    else from = middle + 1;
  }
  return from;
}
