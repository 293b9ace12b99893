export declare const READING_POLICY: string;
export declare const SECURITY_HEADERS: { key: string; value: string }[];
export declare function livePolicy(nonce: string): string;
export declare const IMAGE_POLICY: string;
export declare const IMAGE_RULES: {
  source: string;
  headers: { key: string; value: string }[];
}[];
