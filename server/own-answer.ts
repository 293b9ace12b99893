import type { ServerResponse } from "node:http";

/** Answers with a sentence for people; `headers` are added to those that every answer has. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(`${text}\n`);
}

/** An address may be given to a new article, so that no redirect is kept for good. */
export function sendRedirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location, "Cache-Control": "public, max-age=86400" }).end();
}
