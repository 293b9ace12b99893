import { site } from "@/lib/site";
import "./globals.css";
import type { Metadata } from "next";
import { Document } from "@/components/site/document";
import { NotFoundPage } from "@/components/site/not-found";
import { archivo } from "./fonts";

export const metadata: Metadata = {
  title: `This station is closed · ${site.name}`,
  description: "There’s no page at this address.",
};

export default function GlobalNotFound() {
  return (
    <Document fontClass={archivo.variable} missing>
      <NotFoundPage />
    </Document>
  );
}
