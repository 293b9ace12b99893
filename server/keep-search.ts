import type { ServerResponse } from "node:http";

/** `/heroes/matt-murdock#in-the-comics` and `?x=1` → `/heroes/matt-murdock?x=1#in-the-comics`. */
export function withSearch(destination: string, search: string): string {
  const [path = "", ...rest] = destination.split("#");
  return [path + search, ...rest].join("#");
}

/**
 * Adds the query of the request to the address of a redirect that has none: the handlers of former addresses are built
 * for every query at once, so they cannot know it.
 */
export function keepSearch(response: ServerResponse, search: string): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = (...args: unknown[]) => {
    // Next sets headers as lists.
    const [location] = [response.getHeader("Location")].flat();
    if (typeof location === "string" && !location.includes("?"))
      response.setHeader("Location", withSearch(location, search));
    return writeHead(...args);
  };
}
