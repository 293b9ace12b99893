const LEAVE_OUT = [{ key: "X-Robots-Tag", value: "noindex" }];

/**
 * The headers that keep search engines from indexing anything but the published wiki: every response of a
 * preview, and responses from any host other than the public one.
 * @param {{ SITE_URL?: string | undefined, SITE_PREVIEW?: string | undefined }} environment
 */
export function indexingRules({ SITE_URL = "", SITE_PREVIEW }) {
  const source = "/:path*";
  if (SITE_PREVIEW || !URL.canParse(SITE_URL)) return [{ source, headers: LEAVE_OUT }];
  const value = new URL(SITE_URL).hostname.replaceAll(".", "\\.");
  return [{ source, missing: [{ type: "host", value }], headers: LEAVE_OUT }];
}
