import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { EMBED_POLICY, FRAMABLE, IMAGE_RULES, SECURITY_HEADERS } from "./security-headers.mjs";

const FOREVER = { key: "Cache-Control", value: "public, max-age=31536000, immutable" };
const FOR_A_DAY = { key: "Cache-Control", value: "public, max-age=86400" };
const NOT_INDEXED = { key: "X-Robots-Tag", value: "noindex" };
const FOR_AN_HOUR = { key: "Cache-Control", value: "public, max-age=3600" };

/** @returns {Promise<import("next").NextConfig>} */
export default async function config(/** @type {string} */ phase) {
  return {
    distDir: process.env.DIST_DIR ?? ".next",
    poweredByHeader: false,
    // The page store keeps whole pages, with their metadata in the head.
    htmlLimitedBots: /.*/,
    // Preloads belong to the page, which a static host sends without these headers.
    reactMaxHeadersLength: 0,
    // Its redirects would lack our headers; proxy.ts sends them instead.
    skipTrailingSlashRedirect: true,
    reactStrictMode: true,
    // `server/develop.ts` logs each request once.
    logging: { incomingRequests: false },
    agentRules: false,
    // `npm test` checks the types; a build does not need to.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    // They load files of their own at run time, and are known to the server that way too.
    serverExternalPackages: [
      "better-auth",
      "@better-auth/passkey",
      "kysely",
      "libsql",
      "nodemailer",
      "pg",
    ],
    experimental: {
      // There are two root layouts, so the 404 page needs its own document.
      globalNotFound: true,
      // This measures every page for Next's client-side navigation, which reading pages do not use.
      prefetchInlining: false,
      agentUpgrade: false,
    },
    async headers() {
      // The development server needs inline scripts and eval, except for images.
      if (phase === PHASE_DEVELOPMENT_SERVER) return IMAGE_RULES;
      const rules = { key: "Speculation-Rules", value: '"/speculation-rules"' };
      return [
        { source: "/:path*", headers: [...SECURITY_HEADERS, rules] },
        // Of two rules that match, Next sends the later one's value.
        {
          source: FRAMABLE,
          headers: [{ key: "Content-Security-Policy", value: EMBED_POLICY }],
        },
        ...IMAGE_RULES,
        { source: "/enhance/:file", headers: [FOREVER] },
        { source: "/previews/:path*", headers: [FOR_AN_HOUR] },
        { source: "/search-index.json", headers: [FOR_AN_HOUR] },
        { source: "/search-index/:part", headers: [FOR_AN_HOUR, NOT_INDEXED] },
        { source: "/opensearch.xml", headers: [FOR_AN_HOUR] },
        { source: "/speculation-rules", headers: [FOR_AN_HOUR] },
        { source: "/images/:path*", headers: [FOR_AN_HOUR] },
        { source: "/social/:path*", headers: [FOR_A_DAY] },
      ];
    },
    async rewrites() {
      return {
        beforeFiles: [],
        // Two responses cannot have one path, so the Markdown form has a different one.
        afterFiles: [{ source: "/:kind/:slug.md", destination: "/markdown/:kind/:slug" }],
        fallback: [],
      };
    },
  };
}
