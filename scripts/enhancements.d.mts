/** Bundles the browser modules into `public/enhance`, and records their names. */
export function bundleEnhancements(options?: { removeOthers?: boolean }): Promise<void>;
