import "../styles/people.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { site } from "@/lib/site";
import { archivo } from "../fonts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  metadataBase: new URL(site.baseUrl),
  robots: { index: false },
};

/**
 * The frame in the editor: a page as readers get it, but without header and footer, and without scripts. Its links open a new tab,
 * so that nobody loses the editor by following one.
 */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={archivo.variable} data-html-first="">
      <head>
        <base target="_blank" />
      </head>
      <body>{children}</body>
    </html>
  );
}
