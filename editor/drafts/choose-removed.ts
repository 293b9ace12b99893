import type { KeptText } from "./kept-text";

const DAY = 24 * 3_600_000;

/** How much a browser keeps, of all articles and people together. */
export const KEPT = {
  /** Texts. */
  most: 60,
  /** Characters of all texts. */
  characters: 3_000_000,
  /** Milliseconds since something was typed. */
  age: 90 * DAY,
  /** The same of what was discarded. */
  discardedAge: DAY,
} as const;

/** The least needed first: what was discarded, then what the account has too, then the oldest. */
function byNeed(a: KeptText, b: KeptText): number {
  const needOf = ({ discardedAt, isSaved }: KeptText) => (discardedAt ? 0 : isSaved ? 1 : 2);
  return needOf(a) - needOf(b) || a.at - b.at;
}

/**
 * The texts that are to go, so that the others fit.
 * @param own the id of the page that asks: its text always stays
 * @param now in milliseconds
 */
export function chooseRemoved(kept: readonly KeptText[], own: string, now: number): string[] {
  const isOld = ({ at, discardedAt }: KeptText) =>
    now - at > KEPT.age || (discardedAt !== null && now - discardedAt > KEPT.discardedAge);
  const others = kept.filter(({ id }) => id !== own).sort(byNeed);
  const removed = others.filter(isOld).map(({ id }) => id);
  const left = others.filter((one) => !isOld(one));
  const ownText = kept.find(({ id }) => id === own);
  const ownLength = ownText ? lengthOf(ownText) : 0;
  let characters = left.reduce((sum, one) => sum + lengthOf(one), ownLength);
  for (let count = left.length; count >= KEPT.most || characters > KEPT.characters; count--) {
    const [least] = left.splice(0, 1);
    if (!least) break;
    characters -= lengthOf(least);
    removed.push(least.id);
  }
  return removed;
}

const lengthOf = ({ text, fields }: KeptText): number =>
  Object.values(fields).reduce((sum, value) => sum + value.length, text.length);
