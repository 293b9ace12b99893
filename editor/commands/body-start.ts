/** Where the text below the fields begins; 0 if there are none. */
export function bodyStart(text: string): number {
  if (!/^---[ \t]*\n/.test(text)) return 0;
  const end = /\n---[ \t]*(?:\n|$)/.exec(text);
  return end ? end.index + end[0].length : 0;
}
