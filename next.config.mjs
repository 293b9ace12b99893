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
      // A day without a page of its own: the handler leads to the one that was true then.
      fallback: [
        {
          source: "/timeline/:date(\\d{4}-\\d{2}-\\d{2})",
          destination: "/timeline/as-of",
        },
      ],
    };
  },
};

export default config;
