/** Texts that keep a parser busy, each up to 63 kB: as old revisions, and as files just saved. */
export const HOSTILE = {
  "a program": `export default (\n${"a,\n".repeat(2600)}`,
  equations: "a\n=\n\n".repeat(12_000),
  "nested lists": "- ".repeat(31_000),
  "lazy quotes": `> a\n${"a\n".repeat(30_000)}`,
  "open links": "[[a a a\n".repeat(7800),
  "lazy lists": `- a\n${"a\n".repeat(30_000)}`,
  tables: `|a|\n|-|\n${"|a|\n".repeat(15_000)}`,
  emphases: "*a* ".repeat(4600),
  fragments: "<></>\n\n".repeat(2900),
  "long lines": "*a_ ".repeat(15_000),
};
