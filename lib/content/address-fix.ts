/** An address without its scheme: `www.example.com/y`. */
const BARE = /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/;

/**
 * How to fix an address that has no scheme.
 * @param before the field name before it: `url: `
 */
export const addressFix = (before: string, written: string) =>
  BARE.test(written)
    ? `Begin it with https://: ${before}https://${written}`
    : "Write the whole address, beginning with https://.";
