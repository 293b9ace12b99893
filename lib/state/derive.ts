import { setImmediate } from "node:timers/promises";
import { processState } from "./process-state";
import {
  entryRead,
  keysRead,
  mapRead,
  nameOfRead,
  noteRead,
  noteReads,
  type Read,
  recordReads,
  valueRead,
} from "./reads";
import { RecordedMap } from "./recorded-map";
import { sameData } from "./same-data";

/** Something derived, what it was computed from, and how. */
type Memo = {
  value: unknown;
  build(state: object): unknown;
  reads: ReadonlySet<Read>;
  /** The names of what it reads, each once. */
  names: readonly string[];
  /** The last revision for which its value is known to be right. */
  verifiedAt: number;
};

/** The history of a state that changes from revision to revision, and what is derived from it. */
type Lineage = {
  revision: number;
  /** The last revision that changed something; what never changed is missing. */
  changedAt: Map<Read, number>;
  /** What the current revision changed. */
  changed: Set<Read>;
  memos: Map<string, Memo>;
};

type Place = { lineage: Lineage; revision: number };

const places = processState("lineages", () => new WeakMap<object, Place>());

function placeOf(state: object): Place {
  const known = places().get(state);
  if (known) return known;
  const lineage = { revision: 0, changedAt: new Map(), changed: new Set<Read>(), memos: new Map() };
  const place = { lineage, revision: 0 };
  places().set(state, place);
  return place;
}

/** Makes a state the next revision of another one. From now on, what is derived from the former is not kept. */
export function succeed(former: object, state: object, changed: Iterable<Read>): void {
  const { lineage } = placeOf(former);
  if (placeOf(former).revision !== lineage.revision)
    throw new Error("Only the last revision has a next one.");
  lineage.revision += 1;
  lineage.changed = new Set();
  places().set(state, { lineage, revision: lineage.revision });
  for (const read of changed) markChanged(lineage, read);
}

/**
 * Makes a state that is like another one but for what changed, and that is no revision of it: a draft, of which there may be
 * several. What is derived from the other one and does not read what changed counts for it too. The other one stays as it is.
 */
export function branch(from: object, state: object, changed: Iterable<Read>): void {
  const { lineage, revision } = placeOf(from);
  const own: Lineage = {
    revision: revision + 1,
    changedAt: new Map(lineage.changedAt),
    changed: new Set(),
    memos: new Map(
      // Of a former revision, nothing that is known still counts.
      revision === lineage.revision
        ? [...lineage.memos].map(([name, memo]) => [name, { ...memo }])
        : [],
    ),
  };
  places().set(state, { lineage: own, revision: own.revision });
  for (const read of changed) markChanged(own, read);
}

/**
 * Everything that the last revision changed, also in what is derived: that is brought up to date first, one value after the
 * other, and readers are answered in between. Whatever was computed before and read none of it is still right.
 * @throws if there is another revision before it is done
 */
export async function listChanged(state: object): Promise<ReadonlySet<Read>> {
  const { lineage, revision } = placeOf(state);
  for (const name of [...lineage.memos.keys()]) {
    await setImmediate();
    if (lineage.revision !== revision) throw new Error("Only the last revision can be listed.");
    refresh(lineage, name, state);
  }
  return lineage.changed;
}

function markChanged(lineage: Lineage, read: Read): void {
  lineage.changedAt.set(read, lineage.revision);
  lineage.changed.add(read);
}

/**
 * Makes a function keep its result for a state, and for later revisions as long as nothing that it read has changed. If
 * it is computed again and is the same data, nothing that was computed from it changes. A result that is a map notes
 * which of its entries are read.
 * @param name unique
 * @param build pure; returns data without promises
 */
export function derive<S extends object, T>(name: string, build: (state: S) => T): (state: S) => T {
  return (state) => {
    const { lineage, revision } = placeOf(state);
    if (revision !== lineage.revision) return deriveOutdated(name, build, state);
    const memo = lineage.memos.has(name)
      ? refresh(lineage, name, state)
      : compute(lineage, name, build as Memo["build"], state);
    if (!(memo.value instanceof Map)) noteRead(valueRead(name));
    return memo.value as T;
  };
}

type Outdated = { value: unknown; reads: ReadonlySet<Read> };

const outdated = processState("outdated", () => new WeakMap<object, Map<string, Outdated>>());

/**
 * The value for a request that began before the last change: computed once for its state, since it may be read in a loop. What it
 * was computed from is noted in place of its name, because only values of the last revision are compared with later ones.
 */
function deriveOutdated<S extends object, T>(name: string, build: (state: S) => T, state: S): T {
  const values = outdated().get(state) ?? new Map<string, Outdated>();
  outdated().set(state, values);
  const known = values.get(name) ?? recordReads(() => build(state));
  values.set(name, known);
  noteReads(known.reads);
  return known.value as T;
}

/** Makes sure that a derived value is that of the current revision. */
function refresh(lineage: Lineage, name: string, state: object): Memo {
  const memo = lineage.memos.get(name) as Memo;
  if (memo.verifiedAt === lineage.revision) return memo;
  for (const one of memo.names) if (lineage.memos.has(one)) refresh(lineage, one, state);
  for (const read of memo.reads)
    if ((lineage.changedAt.get(read) ?? 0) > memo.verifiedAt)
      return compute(lineage, name, memo.build, state);
  memo.verifiedAt = lineage.revision;
  return memo;
}

function compute(lineage: Lineage, name: string, build: Memo["build"], state: object): Memo {
  const former = lineage.memos.get(name);
  const { value, reads } = recordReads(() => build(state));
  const names = [...new Set([...reads].map(nameOfRead))];
  const kept = former ? keepUnchanged(lineage, name, former.value, value) : record(name, value);
  const memo = { value: kept, build, reads, names, verifiedAt: lineage.revision };
  lineage.memos.set(name, memo);
  return memo;
}

const record = (name: string, value: unknown) =>
  value instanceof Map ? new RecordedMap(name, value) : value;

/** The new value, with the former in place of all that is the same; notes what has changed. */
function keepUnchanged(lineage: Lineage, name: string, former: unknown, value: unknown): unknown {
  if (!(former instanceof Map) || !(value instanceof Map)) {
    if (sameData(former, value)) return former;
    markChanged(lineage, valueRead(name));
    return record(name, value);
  }
  const { entries, changed } = mergeMaps(name, former, value);
  for (const read of changed) markChanged(lineage, read);
  return changed.length > 0 ? new RecordedMap(name, entries) : former;
}

/** The entries of a map, the former ones where they are the same, and what differs. The order counts as one of the keys. */
export function mergeMaps<K extends string, V>(
  name: string,
  former: ReadonlyMap<K, V>,
  next: ReadonlyMap<K, V>,
): { entries: [K, V][]; changed: Read[] } {
  const changed: Read[] = [];
  const entries = [...next].map(([key, value]): [K, V] => {
    const before = former.get(key);
    if (before !== undefined && sameData(before, value)) return [key, before];
    if (before !== undefined || value !== undefined || !former.has(key))
      changed.push(entryRead(name, key));
    return [key, value];
  });
  for (const key of former.keys()) if (!next.has(key)) changed.push(entryRead(name, key));
  const order = [...former.keys()];
  const isSameOrder =
    order.length === entries.length && entries.every(([key], at) => key === order[at]);
  if (!isSameOrder) changed.push(keysRead(name));
  if (changed.length > 0) changed.push(mapRead(name));
  return { entries, changed };
}
