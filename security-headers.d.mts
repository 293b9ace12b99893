export declare const READING_POLICY: string;
export declare const SECURITY_HEADERS: { key: string; value: string }[];
export declare function livePolicy(nonce: string): string;
export declare const IMAGE_POLICY: string;
export declare const MAILBOX_POLICY: string;
export declare const MAIL_POLICY: string;
export declare const IMAGE_RULES: {
  source: string;
  headers: { key: string; value: string }[];
}[];
export declare const EDIT_POLICY: string;
export declare const PREVIEW_POLICY: string;
