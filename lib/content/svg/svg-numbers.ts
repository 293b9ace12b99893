/** A number in SVG: `12`, `-.5`, `1e-3`. Numbers may follow each other directly: `0-.5.5`. */
export const NUMBER = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/g;

/** The numbers of an attribute's value, without their signs. */
export const numbersOf = (value: string): number[] =>
  [...value.matchAll(NUMBER)].map(([number]) => Math.abs(Number(number)));

/** The largest absolute value of the numbers; 0 if there are none. */
export const largestNumber = (value: string): number =>
  numbersOf(value).reduce((largest, one) => Math.max(largest, one), 0);
