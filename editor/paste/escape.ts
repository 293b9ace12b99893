/** Text as words of an article, where some of its characters would have a meaning. */
export function escapeInline(text: string): string {
  return text
    .replace(/[\\*`{<]|~(?=~)|&(?=#?\w+;)/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=\[|\^|[^\][\n]{0,200}\][([:])/g, "\\[")
    .replace(/\](?=\])/g, "\\]");
}

/** What would be a heading, an item, a quote or a line at the start of a paragraph. */
export function escapeStart(text: string): string {
  return text
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={3,}\s*$|-{2,}\s*$)/, "\\$&")
    .replace(/^\[(?=[ xX]\] )/, "\\[");
}
