import type { Metadata } from "next";
import { type SpecialPage, specialHref, specialPages } from "./special-pages";

/** The head of a page for editors. */
export const specialMetadata = (page: SpecialPage): Metadata => ({
  ...specialPages[page],
  alternates: { canonical: specialHref(page) },
});
