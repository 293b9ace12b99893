const SYLLABLES = "ba co da el fi go ha in jo ka lu ma ne or pa qui ro sa tu ve wa xi yo za".split(
  " ",
);

/** Pseudorandom numbers from 0 to 1, the same in every run. */
function* chances(): Generator<number> {
  for (let seed = 1; ; seed = (seed * 48271) % 2147483647) yield seed / 2147483647;
}

/** Words and names that no content has, the same in every run. */
export class MadeUpWords {
  readonly #chances = chances();

  chance = (): number => this.#chances.next().value as number;

  pick = <T>(list: readonly T[]): T => list[Math.floor(this.chance() * list.length)] as T;

  /** A word of two to four syllables. */
  word = (): string =>
    Array.from({ length: 2 + Math.floor(this.chance() * 3) }, () => this.pick(SYLLABLES)).join("");

  readonly #names = new Set<string>();

  /** A first and a last name, never the same twice. */
  name = (): string => {
    const words = [this.word(), `${this.pick(SYLLABLES)}${this.word()}`];
    const name = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(" ");
    if (this.#names.has(name)) return this.name();
    this.#names.add(name);
    return name;
  };

  /** The same text with every word replaced by one of a list. */
  reworded = (text: string, words: readonly string[]): string =>
    text.replace(/\p{L}{3,}/gu, () => this.pick(words));
}
