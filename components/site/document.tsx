import type { ReactNode } from "react";
import enhancements from "@/enhancements/manifest.json";
import { contentVersion } from "@/lib/content/content-version";
import { loadFiles } from "@/lib/content/load";
import { site } from "@/lib/site";
import { DevReload } from "./dev-reload";
import { SiteShell } from "./site-shell";

const isDevelopment = process.env.NODE_ENV === "development";

/** Only `npm run dev` serves the framework's runtime, which reports changes that others make before hydration. */
function afterHydration(address: string): string {
  const load = `setTimeout(() => import(location.origin + ${JSON.stringify(address)}), 500)`;
  return `data:text/javascript,${encodeURIComponent(`addEventListener("load", () => ${load});`)}`;
}

/**
 * A whole document. One that is not live is served as plain HTML: `data-html-first` marks it for the
 * page store. The script is the enhancements; everything works without it.
 * @param missing on the 404 page
 * @param live for pages that are rendered on demand
 */
export function Document({
  fontClass,
  missing = false,
  live,
  children,
}: {
  fontClass: string;
  missing?: boolean;
  live?: { nonce: string | undefined };
  children: ReactNode;
}) {
  // Read before the page is rendered, so that a file saved meanwhile counts as newer.
  const version = isDevelopment ? contentVersion(loadFiles()) : undefined;
  return (
    <html lang="en" className={fontClass} data-html-first={live ? undefined : ""}>
      <head>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
        {/* Blocks rendering until a chosen theme is set, and never parsing. */}
        <script
          type="module"
          src={isDevelopment ? afterHydration(enhancements.main) : enhancements.main}
          async
          blocking="render"
          data-enhance=""
          nonce={live?.nonce}
        />
      </head>
      <body>
        <SiteShell>{children}</SiteShell>
        {version !== undefined && <DevReload version={version} missing={missing} />}
      </body>
    </html>
  );
}
