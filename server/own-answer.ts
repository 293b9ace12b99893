import type { ServerResponse } from "node:http";

/** Responds with a sentence as plain text; `headers` are added to those of every response. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${text}\n`);
}

/** Redirects for a day: an old address may later belong to a new article, so the redirect must expire. */
export function sendRedirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location, "Cache-Control": "public, max-age=86400" }).end();
}
