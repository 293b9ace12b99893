import { MAX_FORM, MAX_PICTURE_FORM, MAX_TEXT_FORM } from "../lib/forms/fields";
import { EDIT_POLICY, MAIL_POLICY, MAILBOX_POLICY, PREVIEW_POLICY } from "../security-headers.mjs";

/** Addresses that only people who take part use. Their requests reach Next with cookies and bodies; no others do. */
type PeopleAddress = {
  pattern: RegExp;
  methods: readonly string[];
  /** A page, which is rendered for one request and sent without the framework; else a handler. */
  isPage: boolean;
  /** Its content security policy, if it is not that of reading pages. */
  policy?: string;
  /**
   * Which of its answers are compressed. Where something that another site put into an address stands beside something private, the
   * size of the compressed page would tell about the latter (BREACH): nothing of these addresses is printed but the name of an article.
   */
  compressed?: "all" | "without query";
  /** The largest body that it takes, in bytes, if it takes more than other forms. */
  maxBytes?: number;
};

const READING = ["GET", "HEAD"];

/** The one list of where people may write, and of the pages that know who is reading. */
const PEOPLE: readonly PeopleAddress[] = [
  // Mail has this address in a header: programs send a form there (RFC 8058), and those that cannot open it.
  { pattern: /^\/do\/unsubscribe$/, methods: ["POST", ...READING], isPage: false },
  {
    pattern: /^\/do\/(?:publish-article|preview-article|change-draft|save-draft)$/,
    methods: ["POST"],
    isPage: false,
    maxBytes: MAX_TEXT_FORM,
  },
  {
    pattern: /^\/do\/publish-image$/,
    methods: ["POST"],
    isPage: false,
    maxBytes: MAX_PICTURE_FORM,
  },
  { pattern: /^\/do\/[a-z0-9-]+$/, methods: ["POST"], isPage: false },
  { pattern: /^\/api\/auth\/[\w/-]+$/, methods: ["GET"], isPage: false },
  // A page with a mail in a frame, and that frame.
  {
    pattern: /^\/admin\/mailbox\/[\w-]+$/,
    methods: READING,
    isPage: true,
    policy: MAILBOX_POLICY,
  },
  {
    pattern: /^\/admin\/mailbox\/[\w-]+\/html$/,
    methods: READING,
    isPage: false,
    policy: MAIL_POLICY,
  },
  { pattern: /^\/(?:account|admin)(?:\/[\w/-]+)?$/, methods: READING, isPage: true },
  { pattern: /^\/people\/[a-z0-9-]+$/, methods: READING, isPage: true },
  // The editor, and the frame in it.
  {
    pattern: /^\/edit\/[a-z]+\/[a-z0-9-]+$/,
    methods: READING,
    isPage: true,
    policy: EDIT_POLICY,
    compressed: "without query",
  },
  { pattern: /^\/new\/images$/, methods: READING, isPage: true },
  {
    pattern: /^\/new(?:\/[a-z]+)?$/,
    methods: READING,
    isPage: true,
    policy: EDIT_POLICY,
    compressed: "without query",
  },
  {
    pattern: /^\/preview$/,
    methods: READING,
    isPage: true,
    policy: PREVIEW_POLICY,
    compressed: "all",
  },
];

/** The address as the list has it; undefined for all others, which are for everybody alike. */
export const findPeopleAddress = (pathname: string): PeopleAddress | undefined =>
  PEOPLE.find(({ pattern }) => pattern.test(pathname));

/** The largest body of a request for an address, in bytes, if it takes one. */
export function bodyLimitOf(method: string | undefined, pathname: string): number | undefined {
  const found = method === "POST" ? findPeopleAddress(pathname) : undefined;
  return found?.methods.includes("POST") ? (found.maxBytes ?? MAX_FORM) : undefined;
}
