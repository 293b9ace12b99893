/** What every page has: our own files, no frames, no plugins, no markup from strings. */
const EVERYWHERE = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];

/**
 * The policy of reading pages. It needs neither nonces nor hashes, because these pages hold no inline
 * script or style.
 */
export const READING_POLICY = [
  ...EVERYWHERE,
  "script-src 'self'",
  "style-src 'self'",
  "trusted-types 'none'",
].join("; ");

/** The address of the one sort of page that other sites may show in a frame, as Next writes patterns. */
export const FRAMABLE = "/embed/quotes/:slug";

/** Its policy: that of reading pages, without script, in anybody’s frame. */
export const EMBED_POLICY = READING_POLICY.replace(
  "frame-ancestors 'none'",
  "frame-ancestors *",
).replace("script-src 'self'", "script-src 'none'");

/** The policy of pictures: each shows itself. It loads nothing, runs nothing and leads nowhere, whatever it holds. */
export const PICTURE_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox",
].join("; ");

/** It holds for these addresses, as Next writes patterns: readers can open each picture as a page of its own. */
export const PICTURE_RULES = ["/images/:path*", "/social/:path*", "/icon.svg"].map((source) => ({
  source,
  headers: [
    { key: "Content-Security-Policy", value: PICTURE_POLICY },
    // Nothing leads on from a picture, and its sandbox may not fetch the rules.
    { key: "Speculation-Rules", value: "" },
  ],
}));

/**
 * The policy of live pages: the framework's inline scripts run by a nonce, and what they load runs
 * with them.
 * @param {string} nonce new for every answer
 */
export const livePolicy = (nonce) =>
  [
    ...EVERYWHERE,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "trusted-types nextjs",
  ].join("; ");

/** Sent with every response, whatever it is. */
export const SECURITY_HEADERS = [
  { key: "Content-Security-Policy", value: READING_POLICY },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];
