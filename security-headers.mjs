/** The directives of every page: only our own files, no frames, no plugins, no markup from strings. */
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
 * The policy of reading pages. It needs neither nonces nor hashes, because these pages have no inline scripts or
 * styles.
 */
export const READING_POLICY = [
  ...EVERYWHERE,
  "script-src 'self'",
  "style-src 'self'",
  "trusted-types 'none'",
].join("; ");

/** The address of the only type of page that other sites may show in a frame, as a pattern for Next. */
export const FRAMABLE = "/embed/quotes/:slug";

/** Its policy: that of reading pages, but without scripts and in any site's frame. */
export const EMBED_POLICY = READING_POLICY.replace(
  "frame-ancestors 'none'",
  "frame-ancestors *",
).replace("script-src 'self'", "script-src 'none'");

/** The policy of images opened as a page: they load nothing, run nothing and link nowhere, whatever the file contains. */
export const IMAGE_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox",
].join("; ");

/** The policy of the page that shows a mail of the development mailbox in a frame. */
export const MAILBOX_POLICY = `${READING_POLICY}; frame-src 'self'`;

/** The policy of that frame: the mail with its styles, and nothing else, whatever it contains. */
export const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/**
 * The policy of the editor, which shows the draft in a frame, checks it in a worker whose address is ours, and shows a picture that
 * somebody has chosen before it is sent (`blob:`, which only a script of the page can make).
 */
export const EDIT_POLICY = [
  READING_POLICY.replace("trusted-types 'none'", "trusted-types check-worker").replace(
    "img-src 'self'",
    "img-src 'self' blob:",
  ),
  "frame-src 'self'",
].join("; ");

/**
 * The policy of that frame: the page that the draft would be, without scripts and forms. It is of our origin only because fonts are;
 * without scripts, that permits nothing. Its links open a new tab.
 */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** The addresses with this policy, as patterns for Next: readers can open each image as a page of its own. */
export const IMAGE_RULES = ["/images/:path*", "/social/:path*", "/icon.svg"].map((source) => ({
  source,
  headers: [
    { key: "Content-Security-Policy", value: IMAGE_POLICY },
    // An image has no links, and its sandbox may not fetch the rules.
    { key: "Speculation-Rules", value: "" },
  ],
}));

/**
 * The policy of live pages: Next's inline scripts run by a nonce, and the scripts that they load run, too.
 * @param {string} nonce a new one for every response
 */
export const livePolicy = (nonce) =>
  [
    ...EVERYWHERE,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "trusted-types nextjs",
  ].join("; ");

/** Sent with every response. */
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
