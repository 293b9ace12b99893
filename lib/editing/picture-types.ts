/** The types of files that `encodePicture` reads, each with the endings of its names. */
export const PICTURE_TYPES: ReadonlyMap<string, readonly string[]> = new Map([
  ["image/jpeg", ["jpg", "jpeg"]],
  ["image/png", ["png"]],
  ["image/webp", ["webp"]],
  ["image/avif", ["avif"]],
  ["image/svg+xml", ["svg"]],
]);
