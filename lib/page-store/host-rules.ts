import { PROGRAM_FILE_CACHE, PROGRAM_FILES } from "../seo/program-files";
import { OPENSEARCH_TYPE } from "../views/search/open-search";
import type { HeaderRule } from "./host-files";

const FORMS = "form-action 'self'";

/** Headers that a static host would lack: types that no file extension implies, and those that Next's server adds. */
const ADDED: readonly HeaderRule[] = [
  {
    source: "/speculation-rules",
    headers: [{ key: "Content-Type", value: "application/speculationrules+json" }],
  },
  {
    source: "/opensearch.xml",
    headers: [{ key: "Content-Type", value: OPENSEARCH_TYPE }],
  },
  ...Object.entries(PROGRAM_FILES).map(([source, type]) => ({
    source,
    headers: [
      { key: "Content-Type", value: type },
      { key: "Cache-Control", value: PROGRAM_FILE_CACHE },
    ],
  })),
  {
    source: "/_next/static/:path*",
    headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
  },
];

/**
 * The server's header rules for the static export. Browsers apply the form policy to
 * redirects too, so it allows the origin that a form redirects to.
 */
export function hostRules(rules: readonly HeaderRule[], origin?: string): HeaderRule[] {
  const allow = (value: string) => (origin ? value.replace(FORMS, `${FORMS} ${origin}`) : value);
  const exported = rules.map(({ headers, ...rule }) => ({
    ...rule,
    headers: headers.map(({ key, value }) =>
      key === "Content-Security-Policy" ? { key, value: allow(value) } : { key, value },
    ),
  }));
  return [...exported, ...ADDED];
}
