import type { ReactNode } from "react";
import { SectionHeading } from "./section-heading";

/**
 * A section that the wiki generates, below an author's text or on an index page.
 * @param wide uses the whole width, for content that is not running text
 */
export function PageSection({
  id,
  title,
  wide = false,
  children,
}: {
  id: string;
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className={`page-section mt-12 first:mt-0 ${wide ? "" : "max-w-[42rem]"}`}
    >
      <SectionHeading level={2} id={id}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
