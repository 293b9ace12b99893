/** Limits for requests that arrive too slowly or are too large; times in milliseconds. Listed in docs/operating.md. */
export const LIMITS = {
  /** How long all headers of a request may take, from the first byte or, on a new connection, from its start. */
  headersTimeout: 10_000,
  /** How long a whole request may take. */
  requestTimeout: 20_000,
  /** How long a connection waits for its next request. */
  keepAliveTimeout: 5000,
  /** How often the above are checked. */
  connectionsCheckingInterval: 1000,
  /** The request line and all headers, in bytes. */
  maxHeaderSize: 16_384,
};

/** The most open connections; further ones are closed at once. One that waits takes about 20 kB. */
export const MAX_CONNECTIONS = 5000;

/** How long a connection may be silent while a response is made or sent, in milliseconds. */
export const MAX_SILENCE = 60_000;

/** How long a reader may take to read one response, in milliseconds. */
export const MAX_READING = 300_000;

/** The largest body of a request, in bytes: it is read and dropped. Forms may be larger (`people-addresses.ts`). */
export const MAX_BODY = 10_240;
