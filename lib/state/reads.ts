import { AsyncLocalStorage } from "node:async_hooks";
import { processState } from "./process-state";

/**
 * A part of the content that something was computed from. Of a map `backlinks`: `backlinks=heroes/a` is one entry, also
 * a missing one, `backlinks#` its set of keys, `backlinks*` all of it. `version.` is a single value.
 */
export type Read = string;

/** What a computation has read, and which sets of reads were noted for it as a whole. */
type Scope = { reads: Set<Read>; noted: Set<ReadonlySet<Read>> };

const scopes = processState("reads", () => new AsyncLocalStorage<Scope>());

/** Notes a read for the computation that is going on; does nothing if nobody records. */
export function noteRead(read: Read): void {
  scopes().getStore()?.reads.add(read);
}

/** Notes all of them; the same set again costs nothing. */
export function noteReads(reads: ReadonlySet<Read>): void {
  const scope = scopes().getStore();
  if (!scope || scope.noted.has(reads)) return;
  scope.noted.add(reads);
  for (const read of reads) scope.reads.add(read);
}

/** Whether what is computed now is kept, as a page is, and has to be right for the content that it notes. */
export const isRecorded = (): boolean => scopes().getStore() !== undefined;

/** Runs a computation, also one that returns a promise, and records what it reads; a surrounding recording does not. */
export function recordReads<T>(compute: () => T): { value: T; reads: ReadonlySet<Read> } {
  const reads = new Set<Read>();
  return { value: scopes().run({ reads, noted: new Set() }, compute), reads };
}

export const entryRead = (map: string, key: string): Read => `${map}=${key}`;
export const keysRead = (map: string): Read => `${map}#`;
export const mapRead = (map: string): Read => `${map}*`;
export const valueRead = (name: string): Read => `${name}.`;

/** The name of the map or value that is read. */
export const nameOfRead = (read: Read): string => read.slice(0, read.search(/[=#*.]/));
