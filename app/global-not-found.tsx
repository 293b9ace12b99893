import "./globals.css";
import type { Metadata } from "next";
import { ClosedStation } from "@/components/site/closed-station";
import { DevReload } from "@/components/site/dev-reload";
import { SiteShell } from "@/components/site/site-shell";
import { archivo } from "./fonts";

export const metadata: Metadata = {
  title: "This station is closed · Midland Circle",
  description: "There is no page at this address.",
};

export default function GlobalNotFound() {
  return (
    <html lang="en" className={archivo.variable} data-html-first="">
      <body>
        <SiteShell>
          <ClosedStation />
        </SiteShell>
        <DevReload missing />
      </body>
    </html>
  );
}
