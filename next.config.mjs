import { fileURLToPath } from "node:url";
import { PHASE_PRODUCTION_BUILD } from "next/constants.js";

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
    poweredByHeader: false,
    reactStrictMode: true,
    agentRules: false,
    images: { unoptimized: true },
    experimental: {
      // Two root layouts leave no single one to compose the 404 page from.
      globalNotFound: true,
      agentUpgrade: false,
    },
    async redirects() {
      return [
        { source: "/showroom", destination: "/team", permanent: true },
        { source: "/showroom/:slug", destination: "/team/:slug", permanent: true },
      ];
    },
    async rewrites() {
      return {
        beforeFiles: [],
        afterFiles: [],
        // A day without a page of its own: the handler leads to the one that was true then.
        fallback: [
          { source: "/timeline/:date(\\d{4}-\\d{2}-\\d{2})", destination: "/timeline/as-of" },
        ],
      };
    },
  };
}
