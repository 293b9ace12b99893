/**
 * An address of this wiki as mail has it: at the server (`ORIGIN_URL`), which is at `SITE_URL` if there is no static
 * export beside it. Never made of a request: whoever sends it chooses its `Host`.
 * @param path with query, as in `/account/confirm?token=…`
 */
export function mailLink(path: string): string {
  const { ORIGIN_URL, SITE_URL, PORT } = process.env;
  return new URL(path, ORIGIN_URL || SITE_URL || `http://localhost:${PORT || 3000}`).href;
}
