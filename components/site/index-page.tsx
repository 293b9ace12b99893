import type { ReactNode } from "react";
import { site } from "@/lib/site";
import type { Crumb } from "./breadcrumbs";
import { Masthead } from "./masthead";

/** A page that lists things: a head on sign black, and one column below it. */
export function IndexPage({
  title,
  description,
  crumbs = [],
  wide = false,
  children,
}: {
  title: string;
  description: string;
  /** The pages between the home page and this one. */
  crumbs?: readonly Crumb[];
  /** For tables, which need more room than lines of text. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <main id="content">
      <Masthead
        title={title}
        description={description}
        crumbs={[{ href: "/", label: site.name }, ...crumbs]}
      />
      <div className="page py-8">
        <div className={wide ? undefined : "max-w-3xl"}>{children}</div>
      </div>
    </main>
  );
}
