import type { ReactNode } from "react";
import enhancements from "@/enhancements/manifest.json";
import { DevReload } from "./dev-reload";
import { SiteShell } from "./site-shell";

/**
 * A whole document that reaches readers as plain HTML: the mark tells the build adapter, the scripts
 * are the enhancements, without which everything works.
 * @param missing on the 404 page
 */
export function Document({
  fontClass,
  missing = false,
  children,
}: {
  fontClass: string;
  missing?: boolean;
  children: ReactNode;
}) {
  return (
    <html lang="en" className={fontClass} data-html-first="">
      <head>
        <script src={enhancements.theme} data-enhance="" />
        <script type="module" src={enhancements.main} data-enhance="" />
      </head>
      <body>
        <SiteShell>{children}</SiteShell>
        <DevReload missing={missing} />
      </body>
    </html>
  );
}
