import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

/** The parts around every page. */
export function SiteShell({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="sr-only bg-ink text-paper focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-20 focus:px-4 focus:py-3"
      >
        Skip to content
      </a>
      <SiteHeader />
      {children}
      <SiteFooter />
      <p role="status" data-status="" className="status print:hidden" />
    </>
  );
}
