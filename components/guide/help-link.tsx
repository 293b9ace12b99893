import type { ReactNode } from "react";
import { guidePages } from "@/lib/guide/load-guide";

/**
 * A link to the help pages, or plain words in a wiki without a guide.
 * @param page the slug of one page; the list of all without it
 */
export function HelpLink({ page, children }: { page?: string; children: ReactNode }) {
  const pages = guidePages();
  const found = page ? pages.find(({ slug }) => slug === page)?.href : pages[0] && "/help";
  if (!found) return children;
  return (
    <a className="link" href={found}>
      {children}
    </a>
  );
}
