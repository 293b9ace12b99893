/** A host as it is written without the beginning of an address: `www.example.com/y`. */
const BARE = /^[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/;

/**
 * How an address is written that lacks its beginning.
 * @param before the field in front of it: `url: `
 */
export const addressFix = (before: string, written: string) =>
  BARE.test(written)
    ? `Begin it with https://: ${before}https://${written}`
    : "Write the whole address, beginning with https://.";
