/** @type {import("next").NextConfig} */
const config = {
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
      // A day without a page of its own leads to the last day on which knowledge had changed.
      fallback: [{ source: "/timeline/:date", destination: "/timeline/as-of?date=:date" }],
    };
  },
};

export default config;
