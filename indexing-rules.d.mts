export function indexingRules(environment: {
  SITE_URL?: string | undefined;
  SITE_PREVIEW?: string | undefined;
}): {
  source: string;
  missing?: { type: "host"; value: string }[];
  headers: { key: string; value: string }[];
}[];
