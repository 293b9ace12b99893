import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants.js";
import { indexingRules } from "./indexing-rules.mjs";
import { EMBED_POLICY, FRAMABLE, IMAGE_RULES, SECURITY_HEADERS } from "./security-headers.mjs";

const FOREVER = { key: "Cache-Control", value: "public, max-age=31536000, immutable" };
const FOR_A_DAY = { key: "Cache-Control", value: "public, max-age=86400" };
const NOT_INDEXED = { key: "X-Robots-Tag", value: "noindex" };
const FOR_AN_HOUR = { key: "Cache-Control", value: "public, max-age=3600" };

/**
 * The build adapter is TypeScript, like everything else; only a build needs to read it.
 * @param {string} phase
 */
async function adapterOf(phase) {
  if (phase !== PHASE_PRODUCTION_BUILD) return {};
  const { register } = await import("tsx/esm/api");
  register();
  return {
    adapterPath: fileURLToPath(new URL("lib/html-first/build-adapter.ts", import.meta.url)),
  };
}

/** @returns {Promise<import("next").NextConfig>} */
export default async function config(/** @type {string} */ phase) {
  return {
    ...(await adapterOf(phase)),
    distDir: process.env.DIST_DIR ?? ".next",
    poweredByHeader: false,
    // Its redirects would lack our headers; proxy.ts sends them instead.
    skipTrailingSlashRedirect: true,
    reactStrictMode: true,
    // `server/develop.ts` logs each request once.
    logging: { incomingRequests: false },
    agentRules: false,
    // `npm test` checks the types; a build does not need to.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    experimental: {
      // There are two root layouts, so the 404 page needs its own document.
      globalNotFound: true,
      // This measures every page for Next's client-side navigation, which reading pages do not use.
      prefetchInlining: false,
      // Next leaves one core idle; a build has nothing else to do.
      cpus: availableParallelism(),
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
        ...indexingRules(process.env),
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
        afterFiles: [],
        // Checked last, so that they do not slow down other pages.
        fallback: [
          // A day without its own page: the handler redirects to the page that was current then.
          { source: "/timeline/:date(\\d{4}-\\d{2}-\\d{2})", destination: "/timeline/day" },
          // Two responses cannot be built at one path, so these have a different one.
          { source: "/:kind/:slug.md", destination: "/markdown/:kind/:slug" },
          { source: "/:kind/:slug", destination: "/moved/:kind/:slug" },
          // `/quotes/by/…`, `/previews/heroes/….json`, and `/markdown/heroes/…` from the line above.
          { source: "/:list/:kind/:slug", destination: "/moved/:list/:kind/:slug" },
        ],
      };
    },
  };
}
