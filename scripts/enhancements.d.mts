/** Bundles the browser modules into `public/enhance`, and writes down their names. */
export function bundleEnhancements(options?: { removeOthers?: boolean }): Promise<void>;
