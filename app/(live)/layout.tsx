import "../globals.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Document } from "@/components/site/document";
import { site } from "@/lib/site";
import { archivo } from "../fonts";

export const metadata: Metadata = {
  metadataBase: new URL(site.baseUrl),
  title: { default: site.name, template: `%s · ${site.name}` },
  robots: { index: false },
};

/** Pages for a single request: rendered on demand, under a content security policy with a nonce of their own. */
export default async function LiveLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <Document fontClass={archivo.variable} live={{ nonce }}>
      {children}
    </Document>
  );
}
