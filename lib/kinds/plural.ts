/** A count with its noun: “1 stop”, “2 stops”, “1 article cites”. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
