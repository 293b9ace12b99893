/** A number as SVG writes them: `12`, `-.5`, `1e-3`. They may stand directly behind each other: `0-.5.5`. */
export const NUMBER = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/g;

/** The numbers of an attribute's value, without their signs. */
export const numbersOf = (value: string): number[] =>
  [...value.matchAll(NUMBER)].map(([number]) => Math.abs(Number(number)));

/** The largest number of a value, whatever its sign; 0 where there is none. */
export const largestNumber = (value: string): number =>
  numbersOf(value).reduce((largest, one) => Math.max(largest, one), 0);
