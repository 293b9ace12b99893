import type { Read } from "../state/reads";

/** Numbers for reads: so what a page depends on takes four bytes each, since many pages depend on the same. */
export class ReadTable {
  readonly #numbers = new Map<Read, number>();
  readonly #reads: Read[] = [];

  get size(): number {
    return this.#reads.length;
  }

  numbersOf(reads: Iterable<Read>): Uint32Array {
    return Uint32Array.from(reads, (read) => {
      const known = this.#numbers.get(read);
      if (known !== undefined) return known;
      this.#numbers.set(read, this.#reads.length);
      return this.#reads.push(read) - 1;
    });
  }

  /** What numbers mean; those that are unknown are left out. */
  readsOf(numbers: Uint32Array): Read[] {
    return Array.from(numbers, (number) => this.#reads[number]).filter(
      (read) => read !== undefined,
    );
  }

  /** All reads from a number on. */
  readsFrom(number: number): Read[] {
    return this.#reads.slice(number);
  }

  /** For each number whether it is one of these reads: 1 or 0. */
  flagsOf(reads: Iterable<Read>): Uint8Array {
    const flags = new Uint8Array(this.#reads.length);
    for (const read of reads) {
      const number = this.#numbers.get(read);
      if (number !== undefined) flags[number] = 1;
    }
    return flags;
  }
}
