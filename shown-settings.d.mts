export const SHOWN_SETTINGS: readonly string[];
