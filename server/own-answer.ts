import type { ServerResponse } from "node:http";

/** Responds with a sentence as plain text; `headers` are added to those of every response. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
    ...headers,
  });
  response.end(body);
}

/**
 * Permanent redirects are cached for a day: an old address may later belong to a new article. Temporary ones are not
 * cached.
 */
export function sendRedirect(response: ServerResponse, status: 307 | 308, location: string): void {
  const caching = status === 308 ? { "Cache-Control": "public, max-age=86400" } : {};
  response.writeHead(status, { Location: location, ...caching }).end();
}
