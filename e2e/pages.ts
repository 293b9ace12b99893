/** One page of every sort, and one that is not there. */
export const pages = [
  "/",
  "/heroes",
  "/heroes/jessica-jones",
  "/series/the-defenders",
  "/team/marco-ramirez",
  "/quotes",
  "/quotes/loeb-no-belt-buckles",
  "/sources",
  "/sources/ew-first-look",
  "/timeline",
  "/timeline/2017-01-12",
  "/special/images",
  "/special/wanted",
  "/about",
  "/nowhere",
];
