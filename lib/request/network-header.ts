/** Set by our server on requests for pages of people: the reader's network. What a reader sends under this name is dropped. */
export const NETWORK_HEADER = "x-reader-network";
