import "../globals.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { site } from "@/lib/site";
import { archivo } from "../fonts";

/** Rendered when the page store asks; it keeps the result. */
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  metadataBase: new URL(site.baseUrl),
  robots: { index: false },
};

/** The document that other sites show in a frame, without header, footer and script. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={archivo.variable} data-html-first="">
      <body>{children}</body>
    </html>
  );
}
