import "../styles/editing.css";
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

/** The editor and its preview: rendered for one request, and sent as plain HTML by our server. */
export default function EditingLayout({ children }: { children: ReactNode }) {
  return <Document fontClass={archivo.variable}>{children}</Document>;
}
