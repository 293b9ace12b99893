import type { Metadata } from "next";
import { type SpecialPage, specialHref, specialPages } from "../views/content-report/special-pages";
import { pageMetadata } from "./page-metadata";

/** The head of a page for editors. */
export const specialMetadata = (page: SpecialPage): Metadata =>
  pageMetadata({ ...specialPages[page], href: specialHref(page) });
