/** What the name of an image may end with. */
export const PICTURE_ENDINGS = ["svg", "png", "webp"] as const;
