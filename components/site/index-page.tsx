import type { ReactNode } from "react";
import { site } from "@/lib/site";
import { Masthead } from "./masthead";

/** A page that lists things: a head on sign black, and one column below it. */
export function IndexPage({
  title,
  description,
  children,
}: {
  title: string;
  description: string;
  children: ReactNode;
}) {
  return (
    <main id="content">
      <Masthead
        title={title}
        description={description}
        crumbs={[{ href: "/", label: site.name }]}
      />
      <div className="page py-8">
        <div className="max-w-3xl">{children}</div>
      </div>
    </main>
  );
}
