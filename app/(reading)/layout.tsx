import "../globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Document } from "@/components/site/document";
import { site } from "@/lib/site";
import { archivo } from "../fonts";

/** Rendered when the page store asks; it keeps the result. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  metadataBase: new URL(site.baseUrl),
  title: { default: `${site.name}: ${site.tagline}`, template: `%s · ${site.name}` },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#15161b" },
    { media: "(prefers-color-scheme: dark)", color: "#000000" },
  ],
};

export default function ReadingLayout({ children }: { children: ReactNode }) {
  return <Document fontClass={archivo.variable}>{children}</Document>;
}
