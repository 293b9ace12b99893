import { indexingRules } from "../indexing-rules.mjs";
import { SECURITY_HEADERS } from "../security-headers.mjs";

type Header = { key: string; value: string };

/** Like Next, matches the whole host name, without the port. */
function isFor(host: string, missing: readonly { value: string }[] = []): boolean {
  const name = host.replace(/:\d+$/, "");
  return missing.every(({ value }) => !new RegExp(`^${value}$`, "i").test(name));
}

/** The headers of every response, from Next or from this server. Next's configuration replaces the policy of some pages. */
export const headersFor = (host: string, { SITE_URL, SITE_PREVIEW } = process.env): Header[] => [
  ...SECURITY_HEADERS,
  ...indexingRules({ SITE_URL, SITE_PREVIEW }).flatMap(({ missing, headers }) =>
    isFor(host, missing) ? headers : [],
  ),
];
