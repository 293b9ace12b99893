import type { ReactNode } from "react";

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
    <section aria-labelledby={id} className="mt-12 max-w-[42rem] first:mt-0">
      <h2 id={id} className="mb-4 text-[1.6rem]">
        {title}
      </h2>
      {children}
    </section>
  );
}
