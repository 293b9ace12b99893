/** One page of every kind, and one that does not exist. */
export const pages = [
  "/",
  "/heroes",
  "/heroes/jessica-jones",
  "/series/the-defenders",
  "/team",
  "/team/marco-ramirez",
  "/places/midland-circle",
  "/quotes",
  "/quotes/by/krysten-ritter",
  "/quotes/loeb-no-belt-buckles",
  "/sources",
  "/sources/ew-first-look",
  "/timeline",
  "/timeline/2017-01-12",
  "/connections",
  "/connections/jessica-jones",
  "/special/images",
  "/special/wanted",
  "/special/busy",
  "/special/error",
  "/special/search",
  "/about",
  "/help",
  "/help/text",
  "/help/all-fields",
  "/api",
  "/nowhere",
];

/** Pages that are rendered for each request; the static export has none. */
export const livePages = ["/search", "/search?q=jessica", "/search?q=qxqxqxq", "/timeline/as-of"];
