import "../styles/people.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Document } from "@/components/site/document";
import { site } from "@/lib/site";
import { archivo } from "../fonts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  metadataBase: new URL(site.baseUrl),
  title: { default: site.name, template: `%s · ${site.name}` },
  robots: { index: false },
};

/** Pages for people who take part: rendered for one request, and sent as plain HTML by our server. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Document fontClass={archivo.variable}>{children}</Document>;
}
