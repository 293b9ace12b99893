import type { ReactNode } from "react";
import { SectionHeading } from "./section-heading";

/** A section that the wiki writes itself, below an author's text or on an index page. */
export function PageSection({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="page-section mt-12 max-w-[42rem] first:mt-0">
      <SectionHeading level={2} id={id}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
